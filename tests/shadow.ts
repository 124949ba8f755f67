import type { TestWorld } from "./world.ts";

/** From now on so many rows must have been looked at before a courier's rule is released, and such a share agree. */
export const leastLooked = (world: TestWorld, rows: number, bp = 9_900): Promise<unknown> =>
  world.owner.query(
    `insert into setting (id, name, value, valid_from)
     values ('set_rows_' || gen_random_uuid(), 'shadow_least_rows', to_jsonb($1::int), clock_timestamp()),
       ('set_share_' || gen_random_uuid(), 'shadow_least_bp', to_jsonb($2::int), clock_timestamp())`,
    [rows, bp],
  );

/** A rule may be released before anybody has looked at a row of it. */
export const atOnce = (world: TestWorld): Promise<unknown> => leastLooked(world, 0);
