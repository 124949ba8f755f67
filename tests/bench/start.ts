/**
 * `pnpm bench` measures requests, then each wallet, then a statement of 100,000 rows in a market of its own.
 * `--only settlement` is the statement alone; any other `--only` leaves it out.
 */
const isStatementAlone = process.argv.includes("settlement");
if (!isStatementAlone) await import("./run.ts");
if (isStatementAlone || !process.argv.some((word) => word.startsWith("--only")))
  await import("./settlement.ts");
