import { listShelves, type Shelf } from "@haat/db/queries/catalog/shelves";
import type { Ctx } from "../../context.ts";

export const listCategories = ({ db, locale }: Ctx): Promise<Shelf[]> => listShelves(db, locale);
