import { createHash } from "node:crypto";
import {
  AnnouncedRemittance,
  type RemittanceBody,
  RemittancePage,
  RemittanceReport,
} from "@haat/contract/remittance";
import { idField } from "@haat/contract/values";
import type { Courier } from "@haat/core/couriers";
import { z } from "zod";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";
import type { ApiProblem } from "../../lib/api-problem.ts";

const place = "/v1/support/remittances";
export const remittanceAt = (id: string): string => `${place}/${encodeURIComponent(id)}`;

type Ask = Readonly<{ courier: Courier | undefined; unpaid: "true" | undefined; cursor: string | undefined }>;

export const readRemittances = (api: Api, query: Ask): Promise<z.infer<typeof RemittancePage>> =>
  api.read(place, RemittancePage, { query });

type Upload = Readonly<{ file: File }> & Pick<RemittanceBody, "courier" | "reference" | "periodEnd">;

/** Sends a file in parts small enough for one request. One whose sending broke off goes on; answers with its id. */
export const sendRemittance = (api: Pick<Api, "send">, { file, ...said }: Upload): Promise<Outcome<string>> =>
  outcomeOf(
    (async () => {
      const bytes = Buffer.from(await file.arrayBuffer());
      const fileHash = createHash("sha256").update(bytes).digest("hex");
      const body = { ...said, fileHash, fileName: file.name.slice(-200) || "statement" };
      const { remittance, partBytes } = await api.send("POST", place, AnnouncedRemittance, {
        body: { ...body, fileBytes: bytes.length },
      });
      const at = remittanceAt(remittance.id);
      for (let from = 0; from < bytes.length; from += partBytes) {
        const part = { base64: bytes.subarray(from, from + partBytes).toString("base64") };
        await api.send("PUT", `${at}/parts/${from / partBytes}`, z.unknown(), { body: part });
      }
      await api.send("POST", `${at}/completion`, RemittanceReport);
      return remittance.id;
    })(),
  );

export type Earlier = Readonly<{ id: string; by: "file" | "reference" }>;

/** What stands in a new file's way, where it is that. */
export function earlierOf({ code, params }: ApiProblem): Earlier | null {
  if (code !== "remittance.known" && code !== "remittance.reference_taken") return null;
  const id = idField("remittance").safeParse(params["id"]).data;
  return id === undefined ? null : { id, by: code === "remittance.known" ? "file" : "reference" };
}
