"""The words that head columns of customers and of orders, and the fields they mean."""

from __future__ import annotations

CUSTOMER_WORDS = {
    "name": "Name|Customer|Customer Name|Client|Client Name|Display Name|Account|Kunde|客户|客户名称|客户名"
    "|客户全称|名称|客戶|客戶名稱|客戶名|名稱",
    "company": "Company|Company Name|Organization|Organisation|Organization Name|Organisation Name|Firm"
    "|Company Account|Related Company|Parent Company|Person Organization|Primary Company|Company Names"
    "|Firm Name|Business|Business Name|Account Name|Associated Company|Primary Associated Company"
    "|Employer|Firma|Unternehmen|公司|公司名|公司名称|公司全称|单位|单位名称|企业|企业名称|机构"
    "|机构名称|客户公司|客户单位|厂商|公司名稱|公司全名|單位|單位名稱|企業|企業名稱|機構|廠商"
    "|客戶公司",
    "contact": "Contact|Contact Name|Contact Person|Full Name|Person|Primary Contact|Main Contact"
    "|Person Name"
    "|Ansprechpartner|Kontaktperson|联系人|联系人姓名|联络人|姓名|客户姓名|主要联系人|聯絡人"
    "|聯絡人姓名|聯繫人|聯系人|客戶姓名|主要聯絡人",
    "given_name": "First Name|Given Name|Forename|Contact First Name|Vorname|名|名字",
    "middle_name": "Middle Name|Additional Name|中间名|中間名",
    "family_name": "Last Name|Family Name|Surname|Contact Last Name|Nachname|姓|姓氏",
    "title": "Job Title|Contact Title|Title|Position|Job|Job Position|Function|Organization Title"
    "|Organisation Title|职务|职位|职称|头衔|联系人职务|職務|職位|職稱|頭銜",
    "role": "Role|Buying Role|角色|采购角色|採購角色",
    "phone": "Phone|Phone Number|Telephone|Telephone Number|Tel|Tel No|Business Phone|Company Main Phone"
    "|Person Phone|Person Phone Work|Organization Phone"
    "|Company Phone|Work Phone|Main Phone|Office Phone|Primary Phone|Landline|Phone Value"
    "|Other Phone|Telefon|电话|电话号码|电话号|联系电话|联系方式|座机|固定电话|固话|公司电话"
    "|办公电话|商务电话|单位主要电话|其他电话|電話|電話號碼|聯絡電話|聯繫電話|聯絡方式|市話|公司電話"
    "|辦公電話|商務電話|公司代表線|其他電話",
    "contact_phone": "Contact Phone|Direct Phone|Direct Line|Home Phone|联系人电话|直线电话|住宅电话"
    "|家庭电话"
    "|聯絡人電話|直線電話|住宅電話|住家電話|家庭電話",
    "mobile": "Mobile|Mobile Phone|Mobile Number|Mobile No|Mobile Phone Number|Cell|Cell Phone|Cellphone"
    "|Person Phone Mobile"
    "|Handy"
    "|Mobil|手机|手机号|手机号码|移动电话|联系人手机|手機|手機號碼|行動電話|行动电话|聯絡人手機",
    "fax": "Fax|Fax Number|Fax No|Business Fax|Work Fax|Home Fax|Other Fax|Telefax|传真|传真号|传真号码"
    "|商务传真|傳真|傳真號碼|商務傳真",
    "email": "Email|Email Address|Mail|Email Value|Contact Email|Company Email|Work Email|邮箱|邮箱地址"
    "|Person Email|Person Email Work|Organization Email"
    "|电子邮箱|电子邮件|电子邮件地址|邮件|电邮|联系邮箱|郵箱|電子郵箱|電子郵件|電子郵件地址|電子信箱"
    "|信箱|電郵|郵件",
    "website": "Website|Web|Web Page|Web Site|URL|Homepage|Website URL|Website Value|Company Domain Name"
    "|Domain"
    "|网址|网站|主页|公司网站|网页|網址|網站|網頁|公司網站",
    "wechat": "WeChat|WeChat ID|WeChat No|WeChat Number|Weixin|微信|微信号|微信號",
    "address": "Address|Street|Street Address|Address Line|Business Street|Business Address|Billing Street"
    "|Organization Address"
    "|Mailing Street|Home Street|Work Street|Work Address|Home Address|家庭住址|家庭地址|住宅地址"
    "|Company Address|Postal Address|Address Street"
    "|Address Extended Address|Address PO Box|Anschrift|Adresse|Straße|地址|联系地址|详细地址"
    "|公司地址|通讯地址|办公地址|街道|商务地址街道|住宅地址街道|聯絡地址|聯繫地址|詳細地址|通訊地址"
    "|商务街道|住宅街道|商務街|住家街|商務地址街道|住宅地址街道",
    "formatted_address": "Address Formatted|Formatted Address|Full Address|Complete Address|完整地址",
    "city": "City|Town|Business City|Billing City|Mailing City|Home City|Work City|Address City|Ort"
    "|Stadt|城市|市"
    "|所在城市|商务市县|商务城市|住宅市县|住宅城市|商务地址市县|商务地址城市|住宅地址市县|商務市鎮|商務地址市縣|住家市鎮|縣市",
    "region": "Region|State|Province|State Region|State Province|County|Business State|Billing State"
    "|state_id"
    "|Billing State Province|Mailing State|Mailing State Province|Home State|Work State|Address Region"
    "|Address State"
    "|Bundesland|省|省份|州|地区|所在地区|区域|省市|商务省市自治区|商务省份|住宅省市自治区|商务地址省市自治区|商务地址省份"
    "|住宅地址省市自治区|地區|區域|商務縣市|商務地址省市自治區|住家縣市",
    "postcode": "Postcode|Postal Code|Post Code|Zip|Zip Code|Zip Postal Code|Business Postal Code"
    "|Mailing Zip|Billing Zip|Mailing Code|Billing Code|Mailing Postal Code|Billing Postal Code"
    "|Work Zip|Work Zip Code|Work Postal Code|Address Zip|Address Zip Code|Address Post Code"
    "|Billing Zip Postal Code|Mailing Zip Postal Code|Home Postal Code|Address Postal Code|PLZ|邮编"
    "|邮政编码|商务邮政编码|住宅邮政编码|商务地址邮政编码|住宅地址邮政编码|郵編|郵遞區號|商務郵遞區號|住家郵遞區號",
    "country": "Country|Country Name|Country Code|Country Region|Country Region Code|Business Country"
    "|country_id"
    "|Business Country Region|Home Country"
    "|Billing Country|Mailing Country|Work Country|Home Country Region|Address Country|Land"
    "|国家|国别|国家地区|商务国家地区|住宅国家地区|商务地址国家地区|住宅地址国家地区|國家|國別|國家地區|商務國家地區|住家國家地區",
    "industry": "Industry|Sector|Branch|Branche|行业|所属行业|行业类别|行業|所屬行業|產業|產業別|级行业"
    "|级别行业|客户行业|客戶行業|一级行业|一級行業",
    "level": "Level|Relationship Level|Relationship|关系等级|关系级别|关系类型|關係等級|關係級別|關係類型",
    "value_class": "Class|Value Class|Customer Class|Customer Value|Customer Level|客户价值|客户等级"
    "|客户级别"
    "|客户分级|客戶價值|客戶等級|客戶級別|客戶分級",
    "last_contact": "Last Contact|Last Contacted|Last Contact Date|Last Contacted On|Last Activity"
    "|最后跟进时间"
    "|Last Activity Date|Last Touch|最近联系|最近联系时间|最近联系日期|上次联系|上次联系时间"
    "|上次联系日期|最后联系|最后联系时间|最近跟进|上次跟进|最近跟进时间|最新跟进时间|最近聯繫|最近聯絡|上次聯繫"
    "|上次聯絡|最後聯絡|最近聯絡日期|上次聯絡日期|最近聯繫時間",
    "next_contact": "Next Contact|Next Contact Date|Next Activity|Next Activity Date|Next Step Date"
    "|Follow Up"
    "|Follow Up Date|Next Follow Up|Next Check In|下次联系|下次联系时间|下次联系日期|下次跟进"
    "|下次跟进时间|计划联系|下次聯繫|下次聯絡|下次聯絡日期|下次聯繫時間|下次跟進",
    "since": "Since|Customer Since|Client Since|Became a Customer Date|Kunde seit|客户自|合作开始|开始合作"
    "|合作时间|合作日期|成为客户时间|客戶自|合作開始|開始合作|合作時間|成為客戶時間",
    "birthday": "Birthday|Date of Birth|Birth Date|Birthdate|DOB|Geburtstag|生日|出生日期",
    "notes": "Remember|Notes|Note|Remarks|Remark|Comment|Comments|Description|Memo|Bemerkung|Notizen|备注"
    "|备注信息|附注|说明|記事|備註|附註|說明",
    "private_note": "Private Note|Private Notes|私人备注|私人備註",
    "level_since": "Level Since",
    "level_evidence": "Level Evidence",
    "channel": "Preferred Channel|Preferred Contact Method|首选联系方式|首選聯絡方式",
    "weekdays": "Preferred Weekdays",
    "from_minute": "Preferred From",
    "to_minute": "Preferred Until",
    "ideal_days": "Ideal Interval in Days",
    "longest_days": "Longest Interval in Days",
    "no_next_reason": "No Next Contact Because",
    "is_company": "Is a Company|is_company|Company Type",
    "phone_label": "Phone Label|Phone Type",
    "phone_code": "Phone Country Code|Phone Calling Code|Calling Code|Dialling Code|电话区号|電話區號",
    "ignore": "Email Label|Email Type|Email Display Name|Address Label|Address Type|Website Label"
    "|Website Type"
    "|Organization Type|Photo|File As|Initials|电子邮件类型|电子邮件显示名称|缩写|電子郵件類型"
    "|電子郵件顯示名稱|縮寫",
}

ORDER_WORDS = {
    "customer": f"{CUSTOMER_WORDS['name']}|{CUSTOMER_WORDS['company']}|Buyer|Sold To|Bill To|Partner"
    "|Ship Name"
    "|买方|购买方|客户姓名|買方|購買方|客戶姓名",
    "ordered_on": "Date|Order Date|Ordered On|Ordered|Date of Order|Order Time|Purchase Date|Invoice Date"
    "|Sale Date|Sales Date|Datum|日期|订单日期|订单时间|下单日期|下单时间|订货日期|销售日期|购买日期"
    "|成交日期|訂單日期|訂單時間|下單日期|下單時間|訂購日期|訂貨日期|銷售日期|購買日期|成交日期",
    "delivered_on": "Delivered|Delivered On|Delivery Date|Date Delivered|Shipped Date|Ship Date"
    "|Shipping Date"
    "|交货日期|发货日期|送货日期|到货日期|签收日期|交貨日期|出貨日期|送貨日期|到貨日期|簽收日期",
    "number": "Order|Order Number|Order No|Order ID|Order Reference|Number|No|Invoice|Invoice Number"
    "|Invoice No|订单|订单号|订单编号|单号|编号|合同号|訂單|訂單號|訂單編號|訂單號碼|單號|編號",
    "product": "Product|Product Name|Products|Item|Item Name|Article|Goods|Artikel|Produkt|产品|产品名称"
    "|商品"
    "|商品名称|品名|货品|產品|產品名稱|商品名稱|貨品",
    "quantity": "Quantity|Qty|Units|Pieces|Pcs|Menge|Anzahl|数量|件数|销售数量|數量|件數",
    "amount": "Amount|Total|Sum|Value|Order Total|Order Value|Order Amount|Revenue|Sales|Net Amount"
    "|Total Amount|Total Price|Line Total|Betrag|Summe|金额|总金额|总额|总价|订单金额|销售额"
    "|成交金额|合计|价税合计|金額|總金額|總額|總價|訂單金額|銷售額|成交金額|合計",
    "currency": "Currency|Currency Code|Currency ISO Code|Währung|币种|货币|币别|幣別|幣種|貨幣",
    "order_state": "Won or Lost|Deal Stage|Deal Status|Opportunity Stage|商机阶段|销售阶段|商機階段|銷售階段",
    "order_kind": "Type|Kind|Order Type|Transaction Type|类型|订单类型|单据类型|類型|訂單類型|單據類型",
}
