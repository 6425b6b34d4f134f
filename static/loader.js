// Loads the program into a page that stands without it, and says what keeps it away.
const { program, wasm, integrity } = document.getElementById("loader").dataset;
const notice = document.getElementById("notice");
const words = notice.closest(".line").dataset;
const say = (what) => {
  notice.textContent = words[what].replace("{}", location.href.split(/[?#]/)[0]);
  notice.hidden = false;
};

// The way to the full page keeps the view, and where that is can be read, before and without the program.
{
  const page = location.pathname.replace(/(index|embed)\.html$/, "");
  const query = new URLSearchParams(location.search);
  query.delete("embed");
  const view = `${query}` && `?${query}`;
  document.querySelector(".source a").href = `./${page.split("/").pop()}${view}`;
  if (location.host) document.querySelector(".source .place").textContent = location.host + page;
}

// In a frame a place of the page is no step of history: Back would not leave the page around it.
if (parent !== window) {
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a:is([href^='#'], [href^='?']):not([target])");
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || elsewhere || event.defaultPrevented) return;
    event.preventDefault();
    const embed = document.documentElement.dataset.embed ? "&embed=1" : "";
    location.replace(link.hash || link.search + embed);
  });
}

// A printed page says of which day it is and, but for one on a disk, which view it shows.
const printed = document.getElementById("printed");
const known = printed?.textContent;
addEventListener("beforeprint", () => {
  if (!printed) return;
  const day = new Date().toLocaleDateString("en-GB", { dateStyle: "long" });
  const place = location.protocol == "file:" ? known : location.href;
  printed.textContent = `${printed.dataset.printed.replace("{}", day)} ${place}`;
});

// Chart data too long for the page comes by itself, and its reader sees it come.
const loadChartData = async (place) => {
  const answer = await fetch(place.dataset.src, { integrity: place.dataset.integrity });
  if (!answer.ok) throw new Error(answer.status);
  const letters = new TextDecoder();
  let bytes = 0;
  let text = "";
  for (const reader = answer.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    text += letters.decode(value, { stream: true });
    const percent = Math.floor((100 * bytes) / place.dataset.bytes);
    notice.textContent = words.loading.replace("{}", percent);
    notice.hidden = false;
  }
  place.content.textContent = text;
};

// What a policy of the host forbids to load or to run.
let isForbidden = false;
addEventListener("securitypolicyviolation", ({ blockedURI }) => {
  isForbidden ||= blockedURI == "wasm-eval" || blockedURI.startsWith(origin);
});

// Whether a file comes, but not as it was built.
const comesChanged = async (file, integrity) => {
  const isThere = await fetch(file).then((it) => it.ok).catch(() => false);
  return isThere && fetch(file, { integrity }).then(() => false).catch(() => true);
};

// What keeps the program away: loading again is spoken of only where that can help.
const reason = async (why) => {
  if (typeof WebAssembly != "object") return "noWasm";
  if (program && location.protocol == "file:") return "disk";
  // A frame with an origin of its own may not load from its own folder.
  if (origin == "null" && location.protocol != "file:") return "closed";
  const glue = document.querySelector("link[rel=modulepreload]")?.integrity;
  const isChanged = program && ((await comesChanged(program, glue)) || (await comesChanged(wasm, integrity)));
  return isChanged || isForbidden || why instanceof WebAssembly.CompileError ? "blocked" : "failed";
};

const slow = setTimeout(say, 8000, "slow");
try {
  const module_or_path = fetch(wasm, { integrity });
  // Where the program cannot be had, nobody waits for this one.
  Promise.resolve(module_or_path).catch(() => {});
  const app = await import(program);
  const chartData = document.getElementById("chart-data");
  if (chartData.dataset.src) await loadChartData(chartData);
  await app.default({ module_or_path });
  clearTimeout(slow);
} catch (why) {
  clearTimeout(slow);
  console.error(why);
  delete document.documentElement.dataset.opening;
  say(await reason(why));
}
