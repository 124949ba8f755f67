// expect: eslint(no-restricted-imports)
import { findAttempt } from "@haat/db/queries/attempts";
export const find = findAttempt;
