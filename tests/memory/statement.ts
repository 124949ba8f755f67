import { createSealer } from "@haat/core/seal";
import { openBooks } from "@haat/db/books";
import { configureNeon, openDatabase } from "@haat/db/client";
import { beginMatching } from "@haat/db/queries/remittances/match";
import { orderPosting } from "@haat/db/queries/remittances/posting";
import { claimRemittance } from "@haat/db/queries/remittances/work";
import { postRemittances } from "@haat/api/jobs/post-remittances";
import { matchRemittanceFile } from "@haat/api/services/remittances/match-file";
import { readRemittanceFile } from "@haat/api/services/remittances/read-file";
import { remittanceSheet } from "@haat/api/services/remittances/write-rows";
import { writeSheet } from "@haat/statements/write-sheet";

/**
 * Whatever is done with a courier's statement as a whole, in as much memory as this process was given: the one that waits is read, then
 * matched, then posted or written out as sheets. Says how many rows were posted and how many bytes the sheets were.
 */
const { env, argv } = process;
const [, , upTo = "sheets", userId = ""] = argv;
configureNeon({ fetchEndpoint: env["NEON_FETCH_ENDPOINT"], wsProxy: env["NEON_WS_PROXY"] });
const books = openBooks({ url: env["DATABASE_JOBS_URL"] ?? "", waitMs: 60_000 });
const db = openDatabase({ url: env["DATABASE_URL"] ?? "", timeoutMs: 60_000 });

const nothing = {
  ...{ cart: null, access: null, orderTokenHash: null, courierKeyHash: null },
  device: { token: null, label: "" },
};

async function claimed() {
  const file = await claimRemittance(books);
  if (!file) throw new Error("no statement waits");
  return file;
}

async function sheetsOf(id: string): Promise<number> {
  let bytes = 0;
  for (const format of ["csv", "xlsx"] as const) {
    const { head, rows } = await remittanceSheet(
      {
        ...{ db, books, locale: "bn", requestId: "memory" },
        ...{ viewer: { kind: "support_2", userId }, actor: { kind: "visitor" }, tokens: nothing },
      },
      { id },
    );
    for await (const piece of writeSheet(format, head, rows)) bytes += piece.length;
  }
  return bytes;
}

async function postedOf(id: string): Promise<number> {
  await books.transact((tx) => orderPosting(tx, id, userId));
  const deps = {
    ...{ books, now: () => new Date(), hasTime: () => true },
    ...{ sealer: createSealer(env["DATA_KEY"] ?? ""), publicOrigin: env["PUBLIC_ORIGIN"] ?? "" },
    report: (fault: unknown) => console.error(fault),
  };
  let posted = 0;
  for (let more = 1; more > 0; posted += more) more = await postRemittances(deps);
  return posted;
}

const file = await claimed();
await readRemittanceFile({ books }, file);
if (upTo !== "read") {
  await books.transact((tx) => beginMatching(tx, file.id));
  await matchRemittanceFile({ books }, await claimed());
}
const bytes = upTo === "sheets" ? await sheetsOf(file.id) : 0;
const posted = upTo === "post" ? await postedOf(file.id) : 0;
await books.close();
console.log(JSON.stringify({ bytes, posted, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }));
