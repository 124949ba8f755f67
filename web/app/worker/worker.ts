import { answerChange, syncTag } from "./cart.ts";
import type { Line } from "./cart-change.ts";
import { answerFile, answerPicture, layShell } from "./files.ts";
import { clearShelves } from "./kept.ts";
import { hearNews } from "./news.ts";
import { answerPage, keepPage } from "./pages.ts";
import { type FetchEvent, scope } from "./scope.ts";
import { forgetAll, replace } from "./store.ts";
import { offerRenewal, syncAndTell, tellOne } from "./tell.ts";
import { isEverybodys, wayOf, type Way } from "./way.ts";

const { origin } = scope.location;

/** A new version waits until it is asked for, or until no page of the old one is open: no form is ever lost to it. */
scope.addEventListener("install", (event) => event.waitUntil(layShell()));
scope.addEventListener("activate", (event) => {
  const ready = async () => {
    // Asked ahead and then left to the browser, an address is asked twice: a way back from a provider or a wallet is good once.
    await scope.registration.navigationPreload?.disable();
    await scope.clients.claim();
  };
  event.waitUntil(ready());
});

const forget = () => Promise.all([clearShelves(), forgetAll()]);

const answers: Readonly<Record<Exclude<Way, "leave">, (event: FetchEvent) => Promise<Response>>> = {
  page: (event) => answerPage(event, true),
  own: (event) => answerPage(event, false),
  change: answerChange,
  file: (event) => answerFile(event.request, (work) => event.waitUntil(work)),
  picture: (event) => answerPicture(event.request, (work) => event.waitUntil(work)),
};

scope.addEventListener("fetch", (event) => {
  const way = wayOf(event.request, origin);
  if (way === "leave") event.waitUntil(forget());
  else if (way !== null) event.respondWith(answers[way](event));
});

scope.addEventListener("sync", (event) => {
  if (event.tag === syncTag) event.waitUntil(syncAndTell());
});

type Message = Readonly<{ kind: string; page?: string; files?: readonly string[]; lines?: readonly Line[] }>;

/** What a page saw before the worker was there is kept as well. */
async function keepSeen({ page, files = [] }: Message): Promise<void> {
  if (page === undefined || !isEverybodys(new URL(page).pathname)) return;
  await keepPage(page, null);
  for (const url of files) {
    const asked = { url, method: "GET", mode: "no-cors", destination: "image", referrer: page };
    const way = wayOf(asked, origin);
    const keep = way === "file" ? answerFile : way === "picture" ? answerPicture : null;
    const late: Promise<unknown>[] = [];
    await keep?.(new Request(url), (work) => void late.push(work)).catch(() => null);
    await Promise.all(late);
  }
}

scope.addEventListener("message", (event) => {
  const { data, source } = event;
  if (source === null || typeof data !== "object" || data === null || !("kind" in data)) return;
  const message = data as Message;
  const work: Readonly<Record<string, () => Promise<unknown>>> = {
    seen: () => keepSeen(message),
    lines: () => replace("lines", message.lines ?? []),
    look: () => syncAndTell(),
    heard: () => replace("told", []).then(() => tellOne(source)),
    offer: () => Promise.resolve(offerRenewal(source)),
    renew: () => scope.skipWaiting(),
  };
  event.waitUntil(work[message.kind]?.() ?? Promise.resolve());
});

hearNews();
