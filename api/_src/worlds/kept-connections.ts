import http from "node:http";
import https from "node:https";

type Sent = Readonly<{
  method: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Until the whole answer is there. */
  timeoutMs?: number;
}>;
type Answer = Readonly<{ ok: boolean; status: number; json(): Promise<unknown>; text(): Promise<string> }>;

/**
 * As much of `fetch` as the drivers of Postgres and Redis use, over connections that are kept. In Node the whole of `fetch`, with its
 * streams and signals, costs several times what the question does; the edge's own is native and stays.
 */
export function keptFetch(): (address: string | URL, sent: Sent) => Promise<Answer> {
  const agents = {
    "http:": { request: http.request, agent: new http.Agent({ keepAlive: true }) },
    "https:": { request: https.request, agent: new https.Agent({ keepAlive: true }) },
  };
  return (address, { method, headers, body, timeoutMs }) =>
    new Promise((resolve, reject) => {
      const url = new URL(address);
      const { request, agent } = agents[url.protocol === "https:" ? "https:" : "http:"];
      const length = Buffer.byteLength(body);
      const asked = request(url, { agent, method, headers: { ...headers, "content-length": length } });
      const late = (): void =>
        void asked.destroy(new DOMException("the answer did not come in time", "TimeoutError"));
      const timer = timeoutMs === undefined ? undefined : setTimeout(late, timeoutMs);
      asked.once("close", () => clearTimeout(timer));
      asked.once("error", reject);
      asked.once("response", (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.once("error", reject);
        response.once("end", () => {
          const status = response.statusCode ?? 0;
          const text = Buffer.concat(chunks).toString("utf8");
          resolve({
            status,
            ok: status >= 200 && status < 300,
            text: async () => text,
            json: async () => JSON.parse(text) as unknown,
          });
        });
      });
      asked.end(body);
    });
}
