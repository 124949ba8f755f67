import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { bdt } from "@haat/core/money";
import type { CourierAdapter, Exchange, Outside, ParcelToBook, ReadNotice } from "@haat/couriers/port";
import type { Report } from "@haat/couriers/report";
import { memoryTokens } from "@haat/outside/tokens";
import { type CourierRemote, courierRemote } from "@haat/simulators/kit/parcels/remote";

/** The name of the simulator's calls, by what we do; null: there is no such call. */
export type CourierOps = Readonly<Record<"book" | "bookMany" | "find" | "track", string | null>>;

export type CourierBench = Readonly<{
  adapter: CourierAdapter;
  /** The courier's. */
  origin: string;
  remote: CourierRemote;
  ops: CourierOps;
  /** One that this courier takes. */
  parcel(more?: Partial<ParcelToBook>): ParcelToBook;
  /** What our hook made of each message, and how it was answered, in their order. */
  heard: readonly ReadNotice[];
  exchanges: readonly Exchange[];
  faults: readonly Error[];
  now(): Date;
  close(): Promise<void>;
}>;

type Wished = Readonly<{
  simulator: Readonly<{ origin: string; close(): Promise<void> }>;
  adapter(outside: Outside): CourierAdapter;
  ops: CourierOps;
  parcel: Partial<ParcelToBook>;
  /** What our hook's address holds; absent: nothing. */
  hookQuery?: Readonly<Record<string, string>>;
}>;

/** Opens again at once: the contract breaks calls by the dozen. */
export const lenientBreaker = { failures: 50, coolDownMs: 50 };

type Hook = Readonly<{ url: string; heard: readonly ReadNotice[]; close(): Promise<void> }>;

/** Our hook, as a process of ours would have it: the bytes as they came, and the answer that the adapter wants given. */
async function openHook(read: CourierAdapter["readNotice"]): Promise<Hook> {
  const heard: ReadNotice[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => void chunks.push(chunk));
    const answer = async (): Promise<void> => {
      const headers = new Headers(
        Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]),
      );
      const url = new URL(request.url ?? "/", "http://127.0.0.1");
      const notice = await read({ headers, url, rawBody: new Uint8Array(Buffer.concat(chunks)) });
      heard.push(notice);
      const {
        status,
        body,
        headers: more,
      } = notice.state === "refused" ? { status: 401, body: null, headers: {} } : notice.answer;
      response.writeHead(status, { "content-type": "application/json", ...more });
      response.end(body === null ? "" : JSON.stringify(body));
    };
    request.on("end", () => void answer());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    heard,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

let number = 0;

export const address = "House 12, Road 5, Mirpur 10, Dhaka";
export const phone = "01712345678";

const usual = (): ParcelToBook => {
  number += 1;
  return {
    reference: `H-${Date.now()}-${number}`,
    recipient: { name: "Rahima Khatun", phone, address, place: {} },
    ...{ collect: bdt(125_000n), value: bdt(118_000n), grams: 700, pieces: 1, contents: "Cotton sari" },
    ...{ store: "1001", kind: "parcel" },
  };
};

/** A courier behind its simulator, over real HTTP both ways. */
export async function openCourier({
  simulator,
  adapter: make,
  ops,
  parcel,
  hookQuery = {},
}: Wished): Promise<CourierBench> {
  const remote = courierRemote(simulator.origin);
  let shiftMs = 0;
  const now = (): Date => new Date(Date.now() + shiftMs);
  const exchanges: Exchange[] = [];
  const faults: Error[] = [];
  const adapter = make({
    ...{ fetch, now, tokens: memoryTokens(now) },
    record: (exchange) => void exchanges.push(exchange),
    report: (fault) => void faults.push(fault),
  });
  const hook = await openHook((notice) => adapter.readNotice(notice));
  const url = new URL(hook.url);
  for (const [name, value] of Object.entries(hookQuery)) url.searchParams.set(name, value);
  await remote.change({ webhook: url.href });
  return {
    ...{ adapter, origin: simulator.origin, remote, ops, exchanges, faults, now, heard: hook.heard },
    parcel: (more) => ({ ...usual(), ...parcel, ...more }),
    close: async () => {
      await simulator.close();
      await hook.close();
    },
  };
}

/** All that its messages have told so far. */
export const reportsOf = ({ heard }: CourierBench): readonly Report[] =>
  heard.flatMap((notice) => (notice.state === "reports" ? notice.reports : []));

/** A parcel that is booked, and how the courier names it. */
export async function booked(bench: CourierBench, more: Partial<ParcelToBook> = {}) {
  const parcel = bench.parcel(more);
  const answer = await bench.adapter.book(parcel);
  if (answer.state !== "booked") throw new Error(`book answered ${JSON.stringify(answer)}`);
  return { parcel, ...answer };
}
