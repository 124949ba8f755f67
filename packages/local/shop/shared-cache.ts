type Answer = (request: Request) => Promise<Response>;
type Kept = Readonly<{ status: number; headers: Headers; body: ArrayBuffer; until: number; by: string }>;

export type SharedCache = Readonly<{
  answer: Answer;
  /** What was kept although nobody may share it. */
  faults: string[];
}>;

const ageOf = (control: string): number => {
  const stated = /s-maxage=(\d+)/.exec(control) ?? /max-age=(\d+)/.exec(control);
  return Number(stated?.[1] ?? 0);
};

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
 * in the headers that the answer named, whatever cookies he brings.
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
    const body = await response.arrayBuffer();
    const kept = { status: response.status, headers, body, until, by: variant(request, headers) };
    shelf.set(request.url, [...(shelf.get(request.url) ?? []), kept]);
    return new Response(body, { status: kept.status, headers });
  };
  return {
    faults,
    answer: async (request) => {
      if (request.method !== "GET") return answer(request);
      const hit = shelf
        .get(request.url)
        ?.find(({ until, by, headers }) => until > now() && by === variant(request, headers));
      if (hit) return replay(hit);
      const response = await answer(request);
      const control = response.headers.get("cache-control") ?? "";
      return mayKeep(response, control) ? keep(request, response, control) : response;
    },
  };
}
