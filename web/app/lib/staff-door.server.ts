import { isLocale } from "@haat/i18n/locale";
import { data } from "react-router";
import { type Staff, staffOf } from "../support/staff.ts";
import { personalApi } from "./api.server.ts";
import { readFlash } from "./flash.server.ts";
import { wasMasked } from "./masked.server.ts";
import { requireMe } from "./me.server.ts";

type Came = Parameters<typeof personalApi>[0];

/** Lets staff into a panel who may do at least one of `doors`; without doors, anyone of the staff. */
export async function openToStaff({ request, params, context }: Came, doors: readonly string[] = []) {
  if (!isLocale(params.locale)) throw data(null, { status: 404 });
  const { pathname, search } = new URL(request.url);
  const me = await requireMe(personalApi({ request, params, context }), params.locale, pathname + search);
  const staff: Staff | null = staffOf(me);
  const mayEnter = staff !== null && (doors.length === 0 || doors.some((door) => staff.may.includes(door)));
  if (!mayEnter) throw data(null, { status: 403 });
  return { staff, flash: readFlash(request), isMasked: wasMasked({ request, context }) };
}

export type InPanel = Awaited<ReturnType<typeof openToStaff>>;
