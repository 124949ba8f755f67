/** A part of `rights-held.test.ts`: what is complained of, by whom it is answered and who reads it. */
export const complaintsOfBuyer = [
  ...["readOwnComplaints", "complain", "sayToComplaint", "addComplaintPhoto", "readOwnComplaintPhoto"],
];
export const complaintsOfShop = ["listShopComplaints", "answerComplaint", "readShopComplaintPhoto"];
export const complaintsOfStaff = ["listComplaints", "readComplaintPhoto"];
