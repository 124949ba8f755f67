// expect: eslint(no-restricted-imports)
import { startPostgres } from "@haat/local/postgres/start";
export const start = startPostgres;
