import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readFolder } from "@haat/statements/check/folder.node";
import pg from "pg";
import { inject } from "vitest";
import { agreedContracts, labelledParcels } from "../labelled-parcels.ts";

const path = fileURLToPath(new URL("../data/statements", import.meta.url));

type Upload = Awaited<ReturnType<typeof readFolder>>["uploads"][number];
export type Labelled = Readonly<{ uploads: readonly Upload[]; fileOf: (upload: Upload) => Promise<Buffer> }>;

/** Parcels of three couriers and what each may charge, of which the labelled statements tell, made of one order; the market gets them once. */
export async function labelledMarket(orderId: string): Promise<Labelled> {
  const folder = await readFolder(path);
  const owner = new pg.Pool({ connectionString: inject("services").postgres, max: 1 });
  try {
    const { rows: known } = await owner.query("select 1 from orders where number = 'BD-100001'");
    if (known.length === 0) {
      const { rows: parts } = await owner.query<{ id: string }>(
        "select id from sub_order where order_id = $1",
        [orderId],
      );
      const { rows: staff } = await owner.query<{ id: string }>(
        "select user_id as id from user_role where role = 'finance' order by 1 limit 2",
      );
      const [one, other] = staff;
      if (!one || !other) throw new Error("a market has two of finance");
      // At once: another journey may look at the books meanwhile.
      await owner.query("begin");
      await labelledParcels({ owner }, { order: { id: orderId, subOrders: parts } }, folder);
      await agreedContracts({ owner }, folder, [one.id, other.id]);
      await owner.query("commit");
    }
  } finally {
    await owner.end();
  }
  return { uploads: folder.uploads, fileOf: ({ file }) => readFile(`${path}/${file}`) };
}
