import { readRemittances } from "@haat/api/jobs/read-remittances";
import { AnnouncedRemittance, RemittanceReport } from "@haat/contract/remittance";
import type { Courier } from "@haat/core/couriers";
import { newId } from "@haat/core/ids";
import { expect } from "vitest";
import type { TestSession } from "./market.ts";
import type { TestShop } from "./shop.ts";
import { ask, type Told } from "./staff.ts";
import type { TestWorld } from "./world.ts";

/** A courier's statement that has been announced and of which nothing has arrived. */
export async function aRemittanceFile({ owner }: TestWorld, madeBy: string): Promise<string> {
  const id = newId("remittance", new Date());
  await owner.query(
    `insert into remittance_file (id, courier, reference, period_end, file_name, file_hash, file_bytes, made_by)
     values ($1::text, 'redx', $1::text, now(), 'statement.csv', encode(sha256(convert_to($1::text, 'UTF8')), 'hex'), 100, $2)`,
    [id, madeBy],
  );
  return id;
}

export type SentFile = Readonly<{
  courier: Courier;
  reference: string;
  file: string | Uint8Array<ArrayBuffer>;
  periodEnd?: string;
}>;

const pathOf = (id: string): string => `/v1/support/remittances/${id}`;

/** What one of the staff does with couriers' files. */
export function remittanceDesk(shop: TestShop, by: TestSession) {
  const { world } = shop;
  const call = (method: string, path: string, body?: unknown): Promise<Told<Record<string, unknown>>> =>
    ask(world, by, [method, path], body);
  const announce = async ({ courier, reference, file, periodEnd }: SentFile) => {
    const bytes = Buffer.from(file);
    const hash = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
    return call("POST", "/v1/support/remittances", {
      ...{ courier, reference, fileName: "statement.csv", fileHash: hash, fileBytes: bytes.length },
      periodEnd: periodEnd ?? "2026-10-31T23:59:59+06:00",
    });
  };
  /** Announced and whole; no worker has seen it yet. */
  const send = async (sent: SentFile): Promise<string> => {
    const told = await announce(sent);
    expect(told.status, told.code).toBe(201);
    const { remittance, partBytes } = AnnouncedRemittance.parse(told.body);
    const bytes = Buffer.from(sent.file);
    for (let at = 0; at < bytes.length; at += partBytes) {
      const base64 = bytes.subarray(at, at + partBytes).toString("base64");
      const path = `${pathOf(remittance.id)}/parts/${at / partBytes}`;
      expect((await call("PUT", path, { base64 })).status).toBe(200);
    }
    const whole = await call("POST", `${pathOf(remittance.id)}/completion`);
    expect(whole.status, whole.code).toBe(202);
    return remittance.id;
  };
  const report = async (id: string): Promise<RemittanceReport> =>
    RemittanceReport.parse((await call("GET", pathOf(id))).body);
  const work = async (): Promise<void> => {
    while ((await readRemittances(shop.jobs)) > 0);
  };
  return {
    ...{ announce, send, report, work },
    map: (id: string, mapping: Readonly<Record<string, string>>) =>
      call("PUT", `${pathOf(id)}/mapping`, {
        mapping: Object.entries(mapping).map(([heading, field]) => ({ heading, field })),
      }),
    call: (method: string, id: string, rest = "", body?: unknown) =>
      call(method, `${pathOf(id)}${rest}`, body),
    read: async (sent: SentFile): Promise<RemittanceReport> => {
      const id = await send(sent);
      await work();
      return report(id);
    },
  };
}
