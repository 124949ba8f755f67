import { expect, it } from "vitest";
import { readUpload } from "./read-upload.ts";

function form(over: Readonly<Record<string, string | File>> = {}): FormData {
  const data = new FormData();
  const file = new File(["a,b"], "a.csv");
  const said = { courier: "redx", reference: " RDX-১২ ", until: "২০২৬-১০-২৪", file, ...over };
  for (const [name, value] of Object.entries(said)) data.set(name, value);
  return data;
}

it("a courier's file is told until the end of its last day in Dhaka, in digits of either script", () => {
  const { upload, faults, typed } = readUpload(form());
  expect(faults).toEqual([]);
  expect(upload).toMatchObject({
    courier: "redx",
    reference: "RDX-12",
    periodEnd: "2026-10-24T23:59:59+06:00",
  });
  expect(typed).toEqual({ courier: "redx", reference: "RDX-12", until: "2026-10-24" });
});

it("what is missing is named, and nothing is sent", () => {
  const none = readUpload(form({ reference: "", until: "", file: new File([], "") }));
  expect([none.upload, none.faults]).toEqual([null, ["file", "reference", "until"]]);
  expect(readUpload(form({ courier: "a pigeon" })).upload).toBeNull();
  expect(readUpload(form({ until: "2026-02-31" })).faults).toEqual(["until"]);
});

it("a file that is too large for one form is named as that, and nothing is sent", () => {
  const large = readUpload(form({ file: new File(["a".repeat(4_000_001)], "a.csv") }));
  expect([large.upload, large.faults]).toEqual([null, ["large"]]);
  expect(readUpload(form({ file: new File(["a".repeat(4_000_000)], "a.csv") })).faults).toEqual([]);
});
