import pg from "pg";

/** A connection to which several statements may be sent before the first is answered. */
export type Lent = pg.PoolClient & Pick<pg.Client, "connection">;

/** A pool for whoever the connection string names, always on our own server. */
export type Pools = Readonly<{
  connect(connectionString: string): Promise<Lent>;
  end(): Promise<void>;
}>;

const idleMs = 10_000;

export function createPools(postgresPort: number, max: number): Pools {
  const pools = new Map<string, pg.Pool>();

  const poolFor = (connectionString: string): pg.Pool => {
    const known = pools.get(connectionString);
    if (known) return known;
    const { username, password, pathname } = readTarget(connectionString, postgresPort);
    const pool = new pg.Pool({
      host: "127.0.0.1",
      port: postgresPort,
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      database: decodeURIComponent(pathname.slice(1)),
      max,
      pipeline: true,
      idleTimeoutMillis: idleMs,
    });
    // A dropped database or a restart ends idle connections; the next request opens new ones.
    pool.on("error", () => undefined);
    // So may one that is lent, or one given back broken whose last word comes late: the pool listens to neither.
    pool.on("connect", (client) => void client.on("error", () => undefined));
    pools.set(connectionString, pool);
    return pool;
  };

  return {
    async connect(connectionString) {
      const pool = poolFor(connectionString);
      try {
        return (await pool.connect()) as Lent;
      } catch (refused) {
        if (pool.totalCount === 0) forget(pools, connectionString, pool);
        throw refused;
      }
    },
    async end() {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
    },
  };
}

/** A wrong password must not leave a pool behind for every guess. */
function forget(pools: Map<string, pg.Pool>, connectionString: string, pool: pg.Pool): void {
  pools.delete(connectionString);
  void pool.end();
}

function readTarget(connectionString: string, postgresPort: number): URL {
  const target = URL.parse(connectionString);
  if (!target?.username) throw new Error("Neon-Connection-String is missing or no connection string");
  const ours = target.hostname === "127.0.0.1" || target.hostname === "localhost";
  if (!ours || Number(target.port || 5432) !== postgresPort)
    throw new Error(`this bridge serves only 127.0.0.1:${postgresPort}`);
  return target;
}
