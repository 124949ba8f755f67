// expect: typescript(consistent-type-imports)
import { Money } from "@haat/core/money";
export type Price = Money;
