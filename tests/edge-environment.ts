/** Well formed and leading nowhere: what is asked at the edge here needs no service. */
export const edgeEnvironment: Readonly<Record<string, string>> = {
  DATABASE_URL: "postgresql://haat_app:secret@nowhere.invalid/haat",
  NEON_FETCH_ENDPOINT: "http://127.0.0.1:9/sql",
  NEON_WS_PROXY: "127.0.0.1:9/v2",
  UPSTASH_REDIS_REST_URL: "http://127.0.0.1:9",
  UPSTASH_REDIS_REST_TOKEN: "secret",
  PUBLIC_ORIGIN: "http://haat.test",
  SESSION_SECRET: "0123456789abcdef0123456789abcdef",
  DATA_KEY: "0123456789abcdef0123456789abcdef",
};
