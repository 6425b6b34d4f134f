// Loads the program into a page that stands without it, and says what keeps it away.
const { program, wasm, integrity } = document.getElementById("loader").dataset;
const notice = document.getElementById("notice");
const words = notice.closest(".line").dataset;
const say = (what) => {
  notice.textContent = words[what].replace("{}", location.href.split(/[?#]/)[0]);
  notice.hidden = false;
};

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
  // The chart data stands last: without it, the page has broken off.
  const cut = !document.getElementById("chart-data");
  const disk = program && location.protocol == "file:";
  // A frame with an origin of its own may not load from its own folder: loading again does not help.
  const closed = origin == "null" && location.protocol != "file:";
  const old = typeof WebAssembly != "object";
  say(cut ? "cut" : old ? "noWasm" : disk ? "disk" : closed ? "closed" : "failed");
}
