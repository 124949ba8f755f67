import type { Api } from "../../app-env.ts";
import { decidePersonRoute } from "./admin.decide.ts";
import { readAdminPersonRoute } from "./admin.read.ts";
import { searchStaffRoute } from "./admin.search.ts";
import { noteOrderRoute } from "./notes.order.ts";
import { notePersonRoute } from "./notes.person.ts";
import { readShopNotesRoute } from "./notes.read-shop.ts";
import { noteShopRoute } from "./notes.shop.ts";
import { readPersonRoute } from "./people.read.ts";
import { searchPeopleRoute } from "./people.search.ts";
import { revealOrderPhoneRoute } from "./reveals.order.ts";
import { revealContactRoute } from "./reveals.person.ts";

export function mountPeople(api: Api): void {
  searchPeopleRoute(api);
  readPersonRoute(api);
  revealContactRoute(api);
  revealOrderPhoneRoute(api);
  notePersonRoute(api);
  noteOrderRoute(api);
  noteShopRoute(api);
  readShopNotesRoute(api);
  searchStaffRoute(api);
  readAdminPersonRoute(api);
  decidePersonRoute(api);
}
