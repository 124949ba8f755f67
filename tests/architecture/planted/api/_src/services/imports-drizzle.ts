// expect: eslint(no-restricted-imports)
import { eq } from "drizzle-orm";
export const same = eq;
