// expect: eslint(no-restricted-imports)
import type { Outside } from "@haat/payments/port";
export type Reach = Outside;
