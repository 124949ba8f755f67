// expect: eslint(no-restricted-imports)
import { sql } from "drizzle-orm";
export const raw = sql;
