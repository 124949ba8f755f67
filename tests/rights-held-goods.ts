/** A part of `rights-held.test.ts`: what a shop does with its goods and with what is said of them, and what the market looks at. */
export const goodsOfShop = [
  ...["listGoods", "listGoodsCategories", "startGoods", "readGoods", "saveGoods", "moveGoods"],
  ...["changePrice", "readStock", "watchStock", "listShopReviews", "replyToReview", "reportShopReview"],
  ...["listShopQuestions", "answerForShop", "reportShopQuestion"],
  ...["listShopConversations", "readShopConversation", "writeToBuyer", "noteShopSeen", "quietBuyer"],
  "reportBuyerMessage",
];
export const goodsOfMarket = ["listWaitingGoods", "readGoodsReview", "listReviewDesk", "listQuestionDesk"];
export const goodsDecided = [
  ...["decideGoods", "decideReview", "decideQuestion", "listMessageDesk", "lookAtMessage", "decideMessage"],
];

/** And what buyers say of them. */
export const reviewsOfAnyone = [
  "listQuestions",
  "listReviews",
  "readOwnReviews",
  "writeReview",
  "addReviewPhoto",
  "rewriteReview",
  "withdrawReview",
  "sendCspReports",
];

/** And what the market shows first. */
export const frontPage = [
  ...["listSynonyms", "addSynonym", "endSynonym", "listSearchMisses", "endSearchMiss", "listCspReports"],
  ...["listHomeSections", "previewHome", "addHomeSection", "changeHomeSection", "moveHomeSection"],
];
