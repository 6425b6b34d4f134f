// For pages that frame the chart: gives each frame the height that it asks for, and makes a frame of every
// link to the chart that has the attribute data-cordiality.
{
  const folder = new URL(".", document.currentScript.src).href;
  const isOurs = (address) => address.startsWith(folder);
  const frames = () => [...document.querySelectorAll("iframe")].filter((it) => isOurs(it.src));

  addEventListener("message", ({ source, data }) => {
    if (data?.cordiality !== 1 || data.type !== "height" || !(data.height > 0)) return;
    const frame = frames().find((it) => it.contentWindow === source);
    if (frame) frame.style.height = `${Math.min(data.height, 1000)}px`;
  });

  const begin = () => {
    for (const link of document.querySelectorAll("a[data-cordiality]")) {
      if (!isOurs(link.href)) continue;
      const frame = document.createElement("iframe");
      frame.src = new URL(`embed.html${link.search}`, link.href);
      frame.title = link.textContent.trim();
      frame.loading = "lazy";
      frame.style.cssText = "display:block;width:100%;height:640px;border:0";
      link.before(frame);
    }
    // A frame that was there before has spoken before.
    for (const frame of frames()) frame.contentWindow.postMessage("cordiality height?", "*");
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
  else begin();
}
