import { bankFileLetters, BankFilePage, BankFileReport } from "@haat/contract/bank-file";
import { BankLinePage, type BankLineFilter } from "@haat/contract/bank-line";
import { idField } from "@haat/contract/values";
import type { z } from "zod";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";
import type { ApiProblem } from "../../lib/api-problem.ts";

export const filesAt = "/v1/support/bank-files";

export const readLines = (api: Api, query: BankLineFilter): Promise<BankLinePage> =>
  api.read("/v1/support/bank-lines", BankLinePage, { query });

export const readFiles = (api: Api): Promise<z.infer<typeof BankFilePage>> =>
  api.read(filesAt, BankFilePage, { query: {} });

export type Upload = Readonly<{ bank: string; file: File }>;
const faults = ["bank", "file", "large"] as const;
export type UploadFault = (typeof faults)[number];

/** What the form lacks, and what it says. */
export function readUpload(
  form: FormData,
): Readonly<{ bank: string; faults: UploadFault[]; file: File | null }> {
  const said = form.get("bank");
  const bank = typeof said === "string" ? said.trim().slice(0, 40) : "";
  const file = form.get("file");
  const isFile = file instanceof File && file.size > 0;
  const isFaulty = {
    bank: [...bank].length < 2,
    file: !isFile,
    large: isFile && file.size > (bankFileLetters / 4) * 3 - 3,
  };
  const wrong = faults.filter((fault) => isFaulty[fault]);
  return { bank, faults: wrong, file: isFile && wrong.length === 0 ? file : null };
}

export const sendFile = (api: Api, { bank, file }: Upload): Promise<Outcome<BankFileReport>> =>
  outcomeOf(
    (async () => {
      const base64 = Buffer.from(await file.arrayBuffer()).toString("base64");
      const fileName = file.name.slice(-200) || "statement";
      return api.send("POST", filesAt, BankFileReport, { body: { bank, fileName, base64 } });
    })(),
  );

/** The same file, brought before, where it is that which stands in the way. */
export const earlierOf = ({ code, params }: ApiProblem): string | null =>
  code === "bank_file.known" ? (idField("bankFile").safeParse(params["id"]).data ?? null) : null;
