import { createHash } from "node:crypto";
import { AnnouncedStatement, StatementPage, StatementReport } from "@haat/contract/settlement";
import { z } from "zod";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";

const place = "/v1/admin/statements";
export const statementAt = (id: string): string => `${place}/${encodeURIComponent(id)}`;

export const readStatements = (
  api: Api,
  cursor: string | undefined,
): Promise<z.infer<typeof StatementPage>> => api.read(place, StatementPage, { query: { cursor } });

export const readReport = (api: Api, id: string): Promise<StatementReport> =>
  api.read(statementAt(id), StatementReport);

export type Upload = Readonly<{
  file: File;
  source: string;
  fromDay: string;
  toDay: string;
  reference: string | null;
}>;

/** Sends a file in parts small enough for one request; one that is here already is answered with what came of it. */
export const sendStatement = (api: Api, { file, ...said }: Upload): Promise<Outcome<AnnouncedStatement>> =>
  outcomeOf(
    (async () => {
      const bytes = Buffer.from(await file.arrayBuffer());
      const fileHash = createHash("sha256").update(bytes).digest("hex");
      const body = {
        ...said,
        fileName: file.name.slice(-200) || "statement",
        fileHash,
        fileBytes: bytes.length,
      };
      const announced = await api.send("POST", place, AnnouncedStatement, { body });
      if (announced.isKnown) return announced;
      const { statement, partBytes } = announced;
      for (let at = 0; at < bytes.length; at += partBytes) {
        const part = { base64: bytes.subarray(at, at + partBytes).toString("base64") };
        await api.send("PUT", `${statementAt(statement.id)}/parts/${at / partBytes}`, z.unknown(), {
          body: part,
        });
      }
      await api.send("POST", `${statementAt(statement.id)}/completion`, StatementReport);
      return announced;
    })(),
  );
