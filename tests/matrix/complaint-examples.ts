import type { Operation } from "@haat/api/rights/table";
import { aPhoto } from "../photos.ts";
import { body, type Example } from "./example.ts";
import { anyOrder } from "./order-things.ts";

const complaint = "cmp_00000000000000000000000000";
const photo: Example = { fill: () => ({ params: { complaint, place: "1" } }), ends: "photo.not_found" };

/** What buyers complain of, and what shops and support do with it. */
export const complaintExamples: Readonly<Partial<Record<Operation, Example>>> = {
  readOwnComplaints: {},
  complain: {
    fill: body({ part: "sub_00000000000000000000000000", kind: "broken", said: "ভাঙা" }),
    ends: "complaint.not_possible",
  },
  sayToComplaint: { fill: body({ complaint, act: "settle" }), ends: "complaint.not_found" },
  addComplaintPhoto: {
    fill: async () => ({ body: { complaint, base64: (await aPhoto()).toString("base64") } }),
    ends: "complaint.not_found",
  },
  readOwnComplaintPhoto: photo,
  listShopComplaints: {},
  answerComplaint: {
    fill: body({ complaint, said: "দুঃখিত", offer: "refund" }),
    ends: "complaint.not_found",
  },
  readShopComplaintPhoto: photo,
  listComplaints: {},
  decideComplaint: {
    ...{ things: anyOrder, ends: "complaint.not_found" },
    fill: body({ complaint, said: "ভাঙা", outcome: "refund" }),
  },
  readComplaintPhoto: { ...photo, things: anyOrder },
};
