import type { Api } from "../../app-env.ts";
import { decideComplaintRoute } from "./desk.decide.ts";
import { listComplaintsRoute } from "./desk.list.ts";
import { readComplaintPhotoRoute } from "./desk.picture.ts";
import { complainRoute } from "./own.make.ts";
import { addComplaintPhotoRoute } from "./own.photo.ts";
import { readOwnComplaintPhotoRoute } from "./own.picture.ts";
import { readOwnComplaintsRoute } from "./own.read.ts";
import { sayToComplaintRoute } from "./own.say.ts";
import { answerComplaintRoute } from "./shop.answer.ts";
import { listShopComplaintsRoute } from "./shop.list.ts";
import { readShopComplaintPhotoRoute } from "./shop.picture.ts";

export function mountComplaints(api: Api): void {
  readOwnComplaintsRoute(api);
  complainRoute(api);
  sayToComplaintRoute(api);
  addComplaintPhotoRoute(api);
  readOwnComplaintPhotoRoute(api);
  listShopComplaintsRoute(api);
  answerComplaintRoute(api);
  readShopComplaintPhotoRoute(api);
  listComplaintsRoute(api);
  decideComplaintRoute(api);
  readComplaintPhotoRoute(api);
}
