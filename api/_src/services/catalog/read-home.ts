import { type HomePage, readHomePage } from "@haat/db/queries/catalog/shelves";
import type { Ctx } from "../../context.ts";

export const readHome = ({ db, locale }: Ctx): Promise<HomePage> => readHomePage(db, locale);
