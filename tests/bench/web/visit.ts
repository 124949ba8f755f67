import type { Locale } from "@haat/i18n/locale";
import type { Browser, CDPSession, Page } from "playwright-core";
import type { Figures } from "./bars.ts";
import { openPhone } from "./phone.ts";
import { blockingOf, type Shift, shiftOf, type Task } from "./sums.ts";

type Seen = { largest: number; element: string; tasks: Task[]; shifts: Shift[] };
declare global {
  interface Window {
    seen: Seen;
  }
}

export type Visit = Readonly<{ figures: Figures; element: string }>;

/** Runs in the page before anything of it: what it will be judged by. */
function watchPage(): void {
  const seen: Seen = { largest: 0, element: "", tasks: [], shifts: [] };
  window.seen = seen;
  const hear = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  hear("largest-contentful-paint", (entry) => {
    const { startTime, element } = entry as PerformanceEntry & { element: Element | null };
    Object.assign(seen, { largest: startTime, element: element?.localName ?? "" });
  });
  hear("longtask", ({ duration }) => seen.tasks.push({ duration }));
  hear("layout-shift", (entry) => {
    const { startTime: at, value } = entry as PerformanceEntry & { value: number };
    seen.shifts.push({ at, value });
  });
}

type Slice = Readonly<{ name: string; ph: string; tdur?: number }>;

/** Its own processor time of each task, which a busy machine does not lengthen; ends with `stop`. */
async function clockTasks(wire: CDPSession): Promise<() => Promise<Task[]>> {
  const slices: Slice[] = [];
  wire.on("Tracing.dataCollected", ({ value }) => void slices.push(...(value as unknown as Slice[])));
  const includedCategories = ["toplevel", "disabled-by-default-devtools.timeline", "devtools.timeline"];
  await wire.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories } });
  return async () => {
    const over = new Promise((told) => wire.once("Tracing.tracingComplete", told));
    await wire.send("Tracing.end");
    await over;
    const tasks = slices.filter(({ name, ph }) => name === "RunTask" && ph === "X");
    return tasks.map(({ tdur = 0 }) => ({ duration: tdur / 1_000 }));
  };
}

/** Bytes over the wire as they were coded, with what the page's service worker is left to fetch afterwards. */
function weigh(wire: CDPSession): { all: number; scripts: number } {
  const kinds = new Map<string, string>();
  const sums = { all: 0, scripts: 0 };
  wire.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    sums.all += encodedDataLength;
    if (kinds.get(requestId) === "Script") sums.scripts += encodedDataLength;
  });
  return sums;
}

const restMs = 1_000;

/** Until nothing comes over the line any more and the last of it has been drawn. */
async function untilItRests(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate((ms) => new Promise((rested) => setTimeout(rested, ms)), restMs);
}

export async function visit(
  browser: Browser,
  origin: string,
  [locale, path]: readonly [Locale, string],
): Promise<Visit> {
  const { context, page, wire } = await openPhone(browser, origin, locale);
  try {
    await page.addInitScript(watchPage);
    const sums = weigh(wire);
    const stop = await clockTasks(wire);
    const reply = await page.goto(`/${locale}${path}`);
    if (reply?.status() !== 200) throw new Error(`/${locale}${path} answered ${reply?.status()}`);
    await untilItRests(page);
    const { largest, element, tasks, shifts } = await page.evaluate(() => window.seen);
    const own = blockingOf(await stop());
    const figures = { largest, blocking: blockingOf(tasks), own, shift: shiftOf(shifts), ...sums };
    return { figures, element };
  } finally {
    await context.close();
  }
}
