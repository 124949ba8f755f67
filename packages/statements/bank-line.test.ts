import { describe, expect, it } from "vitest";
import { type BankItem, type BankMapping, bankProfile, readBankLines } from "./bank-line.ts";
import { HeaderMissing } from "./records.ts";

async function read(text: string, mapping?: BankMapping): Promise<BankItem[]> {
  const bytes = async function* () {
    yield new TextEncoder().encode(text);
  };
  const items: BankItem[] = [];
  for await (const item of readBankLines(bankProfile(mapping), bytes)) items.push(item);
  return items;
}
/** The first row below these headings. */
const row = async (heads: string, cells: string): Promise<BankItem | undefined> =>
  (await read(`${heads}\n${cells}\n`))[0];

describe("what came to our bank", () => {
  it("is read below a title, in either language's headings and digits, with its own words", async () => {
    const items = await read(
      [
        "City Bank PLC,,,,",
        "তারিখ,বিবরণ,রেফারেন্স,উত্তোলন,জমা",
        '২৫/১০/২০২৬,"BEFTN  CR PATHAO",241026SYNTHAA,,"৳৩,৩৪,৩০২.৪৬"',
        "26-10-2026,office rent,-,500,",
        "26-10-2026,nothing,-,,0.00",
        "মোট,,,500,334302.46",
        "",
      ].join("\r\n"),
    );
    expect(items).toEqual([
      {
        ...{ kind: "credit", line: 3, day: "2026-10-25", amountMinor: 33_430_246n, payer: null },
        ...{ reference: "241026SYNTHAA", narration: "BEFTN CR PATHAO" },
      },
      { kind: "debit", line: 4 },
      { kind: "none", line: 5 },
    ]);
  });

  it("is told from what left by a sign, a word beside it, or a column of its own", async () => {
    const kind = async (heads: string, cells: string) =>
      (await row(`Date,${heads}`, `2026-10-25,${cells}`))?.kind;
    expect(await kind("Amount", "(12.50)")).toBe("debit");
    expect(await kind("Amount", "12.50 Cr.")).toBe("credit");
    expect(await kind("Amount", "+12.50")).toBe("credit");
    expect(await kind("Amount", "12.50 DR")).toBe("debit");
    expect(await kind("Amount", "12.50Dr.")).toBe("debit");
    expect(await kind("Amount", "-12.50 DR")).toBe("debit");
    expect(await kind("Amount,Dr/Cr", "12.50 DR,Dr")).toBe("debit");
    expect(await kind("Deposit,Withdrawal", ",12.50 DR")).toBe("debit");
    expect(await kind("Amount,Dr/Cr", "12.50,CR")).toBe("credit");
    expect(await kind("Amount,Dr/Cr", "12.50,Dr")).toBe("debit");
    expect(await kind("Deposit", "12.50 CR")).toBe("credit");
    expect(await kind("Deposit,Withdrawal", ",-12.50")).toBe("debit");
  });

  it("is never guessed: what a row leaves unclear makes it a bad one, with what stands there", async () => {
    const bad = async (heads: string, cells: string) => await row(`Date,${heads}`, cells);
    const as = (fault: string, text: string) => ({ kind: "bad", line: 2, fault, text });
    expect(await bad("Credit", "2026-10-25,a few")).toEqual(as("credit", "a few"));
    expect(await bad("Credit,Debit", "2026-10-25,5,x")).toEqual(as("debit", "x"));
    expect(await bad("Credit,Debit", "2026-10-25,5,5")).toEqual(as("credit", "5"));
    expect(await bad("Credit", "2026-10-25,-5")).toEqual(as("credit", "-5"));
    expect(await bad("Amount", "2026-10-25,5 or 6")).toEqual(as("amount", "5 or 6"));
    expect(await bad("Amount,Dr/Cr", "2026-10-25,5,both")).toEqual(as("side", "both"));
    expect(await bad("Credit", "2026-10-25,500 DR")).toEqual(as("credit", "500 DR"));
    expect(await bad("Credit,Debit", "2026-10-25,,500 CR")).toEqual(as("debit", "500 CR"));
    expect(await bad("Amount", "2026-10-25,-500 CR")).toEqual(as("amount", "-500 CR"));
    expect(await bad("Amount,Dr/Cr", "2026-10-25,500 DR,CR")).toEqual(as("amount", "500 DR"));
    expect(await bad("Amount,Dr/Cr", "2026-10-25,500 CR,DR")).toEqual(as("amount", "500 CR"));
    expect(await bad("Credit", "31/02/2026,5")).toEqual(as("day", "31/02/2026"));
  });

  it("is no bare sum where nothing in the whole file tells what came from what left: a person says what the column is", async () => {
    const amounts = (...all: string[]) =>
      ["Date,Amount", ...all.map((each) => `2026-10-25,${each}`), ""].join("\n");
    await expect(read(amounts("12.50", "7"))).rejects.toMatchObject({ missing: ["side"] });
    // Who marks only what came leaves what left bare.
    await expect(read(amounts("12.50 CR", "7"))).rejects.toMatchObject({ missing: ["side"] });
    expect((await read(amounts("12.50", "7 DR"))).map(({ kind }) => kind)).toEqual(["credit", "debit"]);
    expect((await read(amounts("12.50", "-7"))).map(({ kind }) => kind)).toEqual(["credit", "debit"]);
    expect(await read(amounts("12.50"), { Amount: "credit" })).toMatchObject([{ kind: "credit" }]);
    expect(await read(amounts("0.00", ""))).toMatchObject([{ kind: "none" }, { kind: "none" }]);
  });

  it("needs a day and something that came; a person may say which heading is which", async () => {
    const text = "Booked on,Money in,Credit\n2026-10-25,7,9\n";
    await expect(read(text)).rejects.toThrow(HeaderMissing);
    await expect(read("Date,Debit\n2026-10-25,7\n")).rejects.toMatchObject({ missing: ["credit"] });
    const mapping = { "Booked on": "day", "Money in": "credit", Credit: "ignored" } as const;
    expect(await read(text, mapping)).toMatchObject([{ kind: "credit", amountMinor: 700n }]);
  });
});
