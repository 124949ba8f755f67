import type { Bytes } from "@haat/statements/bytes";
import { readCsv } from "@haat/statements/csv";
import { readXlsx } from "@haat/statements/xlsx";
import { expect } from "vitest";
import type { TestSession } from "./market.ts";
import type { TestShop } from "./shop.ts";

const forms = { csv: readCsv, xlsx: readXlsx } as const;
type Wanted = Readonly<{ path: string; form: keyof typeof forms; locale?: "bn" | "en" }>;

/** A sheet's rows, as a program for sheets would read them. */
export async function savedSheet(
  { world }: Pick<TestShop, "world">,
  by: Pick<TestSession, "headers">,
  { path, form, locale = "bn" }: Wanted,
): Promise<string[][]> {
  const mark = path.includes("?") ? "&" : "?";
  const reply = await world.fetch(`${path}${mark}as=${form}`, {
    headers: { ...by.headers, "x-locale": locale },
  });
  expect([reply.status, reply.headers.get("content-disposition")]).toEqual([
    200,
    expect.stringContaining(`.${form}"`),
  ]);
  const file = new Uint8Array(await reply.arrayBuffer());
  // Excel reads UTF-8 where its mark stands in front; the other form is a zip.
  expect([...file.subarray(0, 2)]).toEqual(form === "csv" ? [0xef, 0xbb] : [0x50, 0x4b]);
  const bytes: Bytes = async function* () {
    yield file;
  };
  const rows: string[][] = [];
  for await (const { cells } of forms[form](bytes)) rows.push([...cells]);
  return rows;
}
