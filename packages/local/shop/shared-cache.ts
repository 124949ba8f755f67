type Answer = (request: Request) => Promise<Response>;
type Kept = Readonly<{
  status: number;
  headers: Headers;
  body: ArrayBuffer;
  until: number;
  /** So long it may still be given while a newer one is fetched. */
  staleUntil: number;
  by: string;
}>;

export type SharedCache = Readonly<{
  answer: Answer;
  /** What was kept although nobody may share it. */
  faults: string[];
}>;

const ageOf = (control: string): number => {
  const stated = /s-maxage=(\d+)/.exec(control) ?? /max-age=(\d+)/.exec(control);
  return Number(stated?.[1] ?? 0);
};

/** RFC 5861: an old answer may go out while a new one is asked for. */
const staleFor = (control: string): number => Number(/stale-while-revalidate=(\d+)/.exec(control)?.[1] ?? 0);

const mayKeep = ({ status, headers }: Response, control: string): boolean =>
  status === 200 &&
  !/private|no-store|no-cache/.test(control) &&
  ageOf(control) > 0 &&
  headers.get("vary") !== "*";

/** The headers of the request that the answer says it depends on. */
const variant = (request: Request, headers: Headers): string =>
  (headers.get("vary") ?? "")
    .toLowerCase()
    .split(/\s*,\s*/)
    .filter((name) => name !== "")
    .map((name) => `${name}: ${request.headers.get(name) ?? ""}`)
    .toSorted()
    .join("\n");

/**
 * A shared cache that takes RFC 9111 at its word: it keeps whatever it may, and gives it to everybody whose request agrees
 * in the headers that the answer named, whatever cookies he brings. An old answer goes out once more wherever that is allowed.
 */
export function sharedCache(answer: Answer, now: () => number): SharedCache {
  const shelf = new Map<string, Kept[]>();
  const faults: string[] = [];
  const replay = ({ status, headers, body }: Kept): Response => {
    const response = new Response(body, { status, headers });
    response.headers.set("x-cache", "hit");
    return response;
  };
  const keep = async (request: Request, response: Response, control: string): Promise<Response> => {
    const headers = new Headers(response.headers);
    if (headers.has("set-cookie")) faults.push(`${request.url} sets a cookie for everybody`);
    const until = now() + ageOf(control) * 1_000;
    const staleUntil = until + staleFor(control) * 1_000;
    const body = await response.arrayBuffer();
    const kept = { status: response.status, headers, body, until, staleUntil, by: variant(request, headers) };
    const others = (shelf.get(request.url) ?? []).filter(({ by }) => by !== kept.by);
    shelf.set(request.url, [...others, kept]);
    return new Response(body, { status: kept.status, headers });
  };
  const fetchAnew = async (request: Request): Promise<Response> => {
    const response = await answer(request);
    const control = response.headers.get("cache-control") ?? "";
    return mayKeep(response, control) ? keep(request, response, control) : response;
  };
  return {
    faults,
    answer: async (request) => {
      if (request.method !== "GET") return answer(request);
      const hit = shelf
        .get(request.url)
        ?.find(({ staleUntil, by, headers }) => staleUntil > now() && by === variant(request, headers));
      if (!hit) return fetchAnew(request);
      const old = replay(hit);
      if (hit.until <= now()) await fetchAnew(request);
      return old;
    },
  };
}
