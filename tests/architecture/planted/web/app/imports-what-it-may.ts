// expect: nothing
import { OrderView } from "@haat/contract/order";
import { formatTaka } from "@haat/i18n/money";
import { catalogues } from "@haat/locales";

export const parts = [OrderView, formatTaka, catalogues] as const;
