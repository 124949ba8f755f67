import pg from "pg";

export type RolePasswords = Readonly<Record<"owner" | "app" | "job" | "read", string>>;

const logins = { owner: "haat_owner", app: "haat_app", job: "haat_job", read: "haat_read" } as const;

/**
 * Makes the five roles and the database as the superuser; run again, it only resets the passwords. `haat_engine`
 * cannot log in: it owns the functions that write stock, and the owner may hand things to it.
 */
export async function ensureRoles(
  adminUrl: string,
  { database, passwords }: Readonly<{ database: string; passwords: RolePasswords }>,
): Promise<void> {
  await asAdmin(adminUrl, async (admin) => {
    for (const [key, role] of Object.entries(logins))
      await ensureRole(
        admin,
        role,
        `login password ${pg.escapeLiteral(passwords[key as keyof RolePasswords])}`,
      );
    await ensureRole(admin, "haat_engine", "nologin");
    await admin.query("grant haat_engine to haat_owner");
    await admin.query("alter role haat_read set default_transaction_read_only = on");
    await ensureDatabase(admin, database);
  });
  await prepareDatabase(adminUrl, database);
}

/** The same server and person, another database. */
export function onDatabase(url: string, database: string): string {
  const target = new URL(url);
  target.pathname = `/${encodeURIComponent(database)}`;
  return target.href;
}

/** The same server and database, another person. */
export function asRole(url: string, role: keyof typeof logins, password: string): string {
  const target = new URL(url);
  target.username = logins[role];
  target.password = encodeURIComponent(password);
  return target.href;
}

export async function asAdmin<Result>(
  url: string,
  work: (admin: pg.Client) => Promise<Result>,
): Promise<Result> {
  const admin = new pg.Client({ connectionString: url });
  admin.on("error", () => undefined);
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

async function ensureRole(admin: pg.Client, role: string, attributes: string): Promise<void> {
  const { rowCount } = await admin.query("select from pg_roles where rolname = $1", [role]);
  const verb = rowCount ? "alter" : "create";
  await admin.query(
    `${verb} role ${role} nosuperuser nocreatedb nocreaterole noreplication nobypassrls ${attributes}`,
  );
}

async function ensureDatabase(admin: pg.Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database);
  const found = await admin.query<{ datctype: string }>(
    "select datctype from pg_database where datname = $1",
    [database],
  );
  if (!found.rowCount)
    await admin.query(
      `create database ${name} owner haat_owner template template0 encoding 'UTF8' locale_provider libc
       lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`,
    );
  else if (!/utf-?8/i.test(found.rows[0]?.datctype ?? ""))
    throw new Error(`database ${database} has ctype ${found.rows[0]?.datctype}: Bangla search needs C.UTF-8`);
}

async function prepareDatabase(adminUrl: string, database: string): Promise<void> {
  await asAdmin(onDatabase(adminUrl, database), async (admin) => {
    const name = pg.escapeIdentifier(database);
    await admin.query(`
      revoke all on database ${name} from public;
      grant connect on database ${name} to haat_app, haat_job, haat_read;
      create extension if not exists pg_trgm;
      create extension if not exists unaccent;
      revoke create on schema public from public;
      grant usage on schema public to haat_app, haat_job, haat_read;
      grant usage, create on schema public to haat_engine;
    `);
  });
}
