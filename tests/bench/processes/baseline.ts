import { serve } from "@hono/node-server";
import { Hono } from "hono";
import pg from "pg";

/** The least that an API over Postgres can cost: one route, one row by its primary key, over a kept connection. */
const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 10 });
const lookUp = { name: "row", text: "select id, slug, payload from bench_row where id = $1" };

const app = new Hono();
app.get("/rows/:id", async (c) => {
  const { rows } = await pool.query({ ...lookUp, values: [Number(c.req.param("id"))] });
  return c.json(rows[0]);
});

serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(process.argv[2]) }, () =>
  process.send?.("ready"),
);
for (const sign of ["SIGTERM", "disconnect"]) process.once(sign, () => process.exit(0));
