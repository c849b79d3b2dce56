export const DONATION_STATES = ['offered', 'accepted', 'declined', 'received', 'withdrawn'] as const
export type DonationState = (typeof DONATION_STATES)[number]

export const LONGEST_ITEM = 30
export const MOST_GOODS = 200
export const LONGEST_THANKS = 100

/** 元宵 and 元旦 are no money. */
const MONEY =
  /钱|现金|人民币|红包|转账|汇款|捐款|善款|微信支付|支付宝|存折|银行卡|购物卡|元(?![宵旦])|[¥￥$]/

/** Whether what is offered is money: that is taken nowhere in here (goods only, A6). */
export const saysMoney = (item: string): boolean => MONEY.test(item.replace(/\s/g, ''))
