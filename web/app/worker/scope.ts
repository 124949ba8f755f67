type Lasting = Readonly<{ waitUntil(work: Promise<unknown>): void }>;
export type Client = Readonly<{ url: string; postMessage(told: unknown): void; focus(): Promise<unknown> }>;

export type FetchEvent = Lasting &
  Readonly<{
    request: Request;
    respondWith(answer: Promise<Response>): void;
  }>;

type Heard = Readonly<{
  install: Lasting;
  activate: Lasting;
  fetch: FetchEvent;
  message: Lasting & Readonly<{ data: unknown; source: Client | null }>;
  sync: Lasting & Readonly<{ tag: string }>;
  push: Lasting & Readonly<{ data: Readonly<{ json(): unknown }> }>;
  notificationclick: Lasting &
    Readonly<{ notification: Readonly<{ data: Readonly<{ page: string }>; close(): void }> }>;
}>;

type Scope = Readonly<{
  addEventListener<Kind extends keyof Heard>(kind: Kind, hear: (event: Heard[Kind]) => void): void;
  location: Location;
  registration: ServiceWorkerRegistration &
    Readonly<{ sync?: Readonly<{ register(tag: string): Promise<void> }> }>;
  skipWaiting(): Promise<void>;
  clients: Readonly<{
    claim(): Promise<void>;
    matchAll(which: Readonly<{ type: "window"; includeUncontrolled: true }>): Promise<Client[]>;
    openWindow(page: string): Promise<unknown>;
  }>;
}>;

/** A worker's own world, as far as ours uses it; the compiler knows only that of a page. */
export const scope = globalThis as unknown as Scope;
