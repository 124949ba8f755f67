// expect: eslint(no-restricted-imports)
import { orders } from "@haat/db/schema/orders";
export const table = orders;
