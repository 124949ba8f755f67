import { createServer } from "node:http";

export type RatesSimulator = Readonly<{ url: string; close(): Promise<void> }>;

/** Invented, and of no day: about what a dollar was worth in each when this was written. */
const perDollar = {
  ...{ USD: 1, BDT: 121.5, EUR: 0.86, GBP: 0.75, SAR: 3.75, AED: 3.67, KWD: 0.31, QAR: 3.64, OMR: 0.38 },
  ...{ BHD: 0.38, MYR: 4.15, SGD: 1.3, INR: 88.5, AUD: 1.53, CAD: 1.4, JPY: 156, KRW: 1_470 },
};

/** A service of rates on this machine; `tell` has it tell something else from then on. */
export async function startRatesSimulator(port = 0): Promise<RatesSimulator & { tell(body: string): void }> {
  let told = JSON.stringify({ base: "USD", rates: perDollar });
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(told);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : port}/latest/USD`;
  return {
    url,
    tell: (body) => {
      told = body;
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
