/** `pnpm bench` measures requests; `pnpm bench --only settlement` a statement of 100,000 rows, which needs a market of its own. */
await(process.argv.includes("settlement") ? import("./settlement.ts") : import("./run.ts"));
