/**
 * `pnpm bench` measures requests, then each wallet, then a wallet's and a courier's statement of 100,000 rows, each in a market of
 * its own. `--only settlement` and `--only remittance` are one statement alone; any other `--only` leaves both out.
 */
const alone = ["settlement", "remittance"].find((name) => process.argv.includes(name));
const isAll = !process.argv.some((word) => word.startsWith("--only"));
if (alone === undefined) await import("./run.ts");
if (isAll || alone === "settlement") await import("./settlement.ts");
if (isAll || alone === "remittance") await import("./remittance.ts");
