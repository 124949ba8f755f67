import { say, showCount } from "./cart.ts";

type Bar = Readonly<{ name: string; words: readonly string[]; go?: Readonly<{ say: string; send: string }> }>;
type Told = Readonly<{ bars: readonly Bar[]; count?: string; words?: string }>;
type Sender = Readonly<{ postMessage(message: unknown): void }>;

function showBar({ name, words, go }: Bar, press: (send: string) => void): HTMLElement {
  const bar = document.createElement("div");
  bar.className = "notice notice-warm mb-4 flex-wrap items-center";
  bar.dataset["bar"] = name;
  const said = document.createElement("div");
  said.className = "min-w-56 flex-1";
  for (const sentence of words) said.appendChild(document.createElement("p")).textContent = sentence;
  bar.append(said);
  if (!go) return bar;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button-secondary";
  button.textContent = go.say;
  button.onclick = () => {
    bar.remove();
    press(go.send);
  };
  bar.append(button);
  return bar;
}

/** Something typed or chosen here that has not been sent. */
const isBegun = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement>("main input:not([type=hidden]), main textarea")].some(
    (field) => field.value !== field.defaultValue || field.checked !== field.defaultChecked,
  ) ||
  [...document.querySelectorAll<HTMLOptionElement>("main option")].some(
    (option) => option.selected && !option.defaultSelected && option.index > 0,
  );

/** A page with a form that was begun stays as it is; the next one is of the new version. */
function renew(worker: Sender): void {
  if (!isBegun()) navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
  worker.postMessage({ kind: "renew" });
}

let patienceMs = 2_000;
let nextLook = 0;

/** A line that is back may break at once, so what waits is tried again, ever more seldom. */
function lookAgain(worker: Sender): void {
  clearTimeout(nextLook);
  nextLook = window.setTimeout(() => worker.postMessage({ kind: "look" }), patienceMs);
  patienceMs = Math.min(120_000, patienceMs * 2);
}

function hear({ data, source }: MessageEvent<Told>): void {
  const worker = source as Sender | null;
  const place = document.querySelector("[data-bars]");
  if (!place || !worker) return;
  const ours = (bar: Element) => (bar as HTMLElement).dataset["bar"] === "new";
  const isOffer = data.bars[0]?.name === "new";
  for (const bar of [...place.children]) if (ours(bar) === isOffer) bar.remove();
  const press = (send: string) => (send === "renew" ? renew(worker) : worker.postMessage({ kind: send }));
  place.append(...data.bars.map((bar) => showBar(bar, press)));
  if (data.bars.some(({ name }) => name === "waiting")) lookAgain(worker);
  else if (!isOffer) clearTimeout(nextLook);
  if (data.count !== undefined) showCount(data.count);
  if (data.words) say(data.words, `/${document.documentElement.lang}/cart`);
}

/** The new version waits until it is asked for; the old one does not know of it, so it says so itself. */
function watchFor(registration: ServiceWorkerRegistration): void {
  const offer = () => {
    if (navigator.serviceWorker.controller) registration.waiting?.postMessage({ kind: "offer" });
  };
  offer();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offer);
  });
}

const filesSeen = (): string[] =>
  performance
    .getEntriesByType("resource")
    .filter((entry) => /^(?:img|css|link|script)$/.test((entry as PerformanceResourceTiming).initiatorType))
    .map(({ name }) => name);

function tell(worker: Sender, isNew: boolean): void {
  if (isNew) worker.postMessage({ kind: "seen", page: location.href, files: filesSeen() });
  if (document.querySelector("[data-lines]")) {
    const lines = [...document.querySelectorAll<HTMLElement>("[data-line]")];
    worker.postMessage({ kind: "lines", lines: lines.map((line) => JSON.parse(line.dataset["line"] ?? "")) });
  }
  worker.postMessage({ kind: "look" });
}

/** Lets the worker keep what is seen, once the page itself has everything it needs. */
export function keepOnPhone(): void {
  if (!("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  const begin = async () => {
    const isNew = serviceWorker.controller === null;
    serviceWorker.addEventListener("message", hear);
    watchFor(await serviceWorker.register("/service-worker.js"));
    const { active } = await serviceWorker.ready;
    if (active) tell(active, isNew);
  };
  const later = () => void begin().catch(() => undefined);
  if (document.readyState === "complete") later();
  else addEventListener("load", later);
  addEventListener("online", () => {
    patienceMs = 2_000;
    serviceWorker.controller?.postMessage({ kind: "look" });
  });
}
