import { describe, expect, it } from "vitest";
import { isBad } from "./gateway-line.ts";
import { readGatewayLines } from "./gateway-lines.ts";
import { gatewayProfiles } from "./gateway-profiles.ts";

/** Rocket's lines in few words, or why one is none. */
async function read(text: string): Promise<string[]> {
  const told: string[] = [];
  const bytes = async function* () {
    yield new TextEncoder().encode(text);
  };
  for await (const each of readGatewayLines(gatewayProfiles.rocket, bytes))
    told.push(isBad(each) ? `bad ${each.fault}` : `${each.kind} ${each.status} ${each.trx}`);
  return told;
}

describe("a file's columns", () => {
  it("of Rocket names a payment by its retrieval reference, wherever the approval code stands, and by nothing else", async () => {
    const head = (names: string) =>
      `Trans Date,${names},Description,Type,Result,Amount\n2026-01-05 15:46:23 PM,`;
    const told = ["capture completed 600000000001"];
    for (const [names, cells] of [
      ["Approval Code,RRN", "123456,600000000001"],
      ["RRN,Approval Code", "600000000001,123456"],
      ["Transaction ID,RRN", "9,600000000001"],
    ])
      expect(await read(`${head(names ?? "")}${cells},A77-1,Sale,OK,150050`)).toEqual(told);
    await expect(read(`${head("Approval Code")}123456,A77-1,Sale,OK,150050`)).rejects.toThrow("trx");
  });

  it("believes no row that leaves its type or its status open where others say theirs", async () => {
    const rows = (kind: string, status: string) =>
      `Trans Date,RRN,Description,Type,Result,Amount\n2026-01-05 15:46:23 PM,600000000001,A77-1,${kind},${status},150050`;
    expect(await read(rows("Sale", ""))).toEqual(["bad status"]);
    expect(await read(rows("", "OK"))).toEqual(["bad kind"]);
    const neither = rows("Sale", "OK").replace(",Type,Result", "").replace(",Sale,OK", "");
    expect(await read(neither)).toEqual(["capture completed 600000000001"]);
  });
});
