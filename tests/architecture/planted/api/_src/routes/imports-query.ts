// expect: eslint(no-restricted-imports)
import { findOrderForBuyer } from "@haat/db/queries/orders";
export const find = findOrderForBuyer;
