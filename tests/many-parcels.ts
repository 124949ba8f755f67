import type { TestWorld } from "./world.ts";

const tables = ["orders", "sub_order", "consignment", "courier_cash"] as const;
const own = (prefix: string): string => `'${prefix}_' || lpad(n::text, 26, '0')`;
/** What tells one of many like it apart. */
const apart: Readonly<Record<(typeof tables)[number], string>> = {
  orders: `'id', ${own("ord")}, 'number', 'MANY' || n, 'track_code', 'MANY' || n`,
  sub_order: `'id', ${own("sub")}, 'order_id', ${own("ord")}`,
  consignment: `'id', ${own("cns")}, 'order_id', ${own("ord")}, 'sub_order_id', ${own("sub")}, 'number', 'MANY' || n, 'state_at', now() - make_interval(days => n % 60)`,
  courier_cash: `'consignment_id', ${own("cns")}, 'order_id', ${own("ord")}, 'sub_order_id', ${own("sub")}`,
};
const of = {
  ...{ orders: "t.id = c.order_id", sub_order: "t.id = c.sub_order_id" },
  ...{ consignment: "t.id = c.id", courier_cash: "t.consignment_id = c.id" },
};
const theirs = "'^[a-z]+_0{20}[0-9]{6}$'";

type Like = Readonly<{
  number: string;
  many: number;
  /** Of the statement that names them: what is to be had of them is had. Null: no row has named them. */
  statedBy?: string | null;
}>;

/** As owner, without what else a parcel leaves in the books; what comes back takes them out again. */
export async function manyLike(
  { owner }: TestWorld,
  { number, many, statedBy = null }: Like,
): Promise<() => Promise<void>> {
  const quietly = async (work: readonly string[]): Promise<void> => {
    const switched = (on: string): string =>
      [...tables, "remittance_taking"].map((table) => `alter table ${table} ${on} trigger user`).join(";");
    await owner.query([`begin; ${switched("disable")}`, ...work, `${switched("enable")}; commit`].join(";"));
  };
  const stated = [
    `update courier_cash set state = 'closed', settled_minor = due_minor where consignment_id ~ ${theirs}`,
    `insert into remittance_taking (consignment_id, nth, remittance_id, line)
       select id, 1, '${statedBy}', 2 from consignment where id ~ ${theirs}`,
  ];
  await quietly([
    ...tables.map(
      (
        table,
      ) => `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object(${apart[table]}))).*
        from ${table} t join consignment c on ${of[table]}, generate_series(1, ${many}) n where c.number = '${number}'`,
    ),
    ...(statedBy === null ? [] : stated),
  ]);
  await owner.query(
    "analyze orders, sub_order, consignment, courier_cash, remittance_taking, unstated_parcel",
  );
  return () =>
    quietly([
      `delete from remittance_taking where consignment_id ~ ${theirs}`,
      ...tables
        .toReversed()
        .map(
          (table) =>
            `delete from ${table} where ${table === "courier_cash" ? "consignment_id" : "id"} ~ ${theirs}`,
        ),
    ]);
}
