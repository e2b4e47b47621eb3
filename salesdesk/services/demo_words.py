"""The names and phrases that invented desks are made of, Chinese and Western alike."""

from __future__ import annotations

CHINESE_CITIES = (
    ("昆山", "江苏"),
    ("苏州", "江苏"),
    ("宁波", "浙江"),
    ("佛山", "广东"),
    ("青岛", "山东"),
    ("厦门", "福建"),
    ("成都", "四川"),
    ("武汉", "湖北"),
    ("重庆", "重庆"),
    ("西安", "陕西"),
    ("无锡", "江苏"),
    ("东莞", "广东"),
)
WESTERN_CITIES = (
    ("Leeds", "United Kingdom"),
    ("Bremen", "Germany"),
    ("Lyon", "France"),
    ("Malmö", "Sweden"),
    ("Porto", "Portugal"),
    ("Graz", "Austria"),
    ("Utrecht", "Netherlands"),
    ("Aarhus", "Denmark"),
    ("Bilbao", "Spain"),
    ("Turin", "Italy"),
    ("Toledo", "United States"),
    ("Hamilton", "Canada"),
)
CHINESE_STEMS = (
    "精工",
    "恒泰",
    "华盛",
    "鼎新",
    "瑞丰",
    "联创",
    "宏远",
    "金桥",
    "长信",
    "东方",
    "明德",
    "天成",
    "百川",
    "正和",
    "新元",
    "嘉禾",
    "泰安",
    "永昌",
    "启明",
    "中润",
)
CHINESE_TRADES = (
    "机械",
    "泵业",
    "纺织",
    "电子",
    "食品",
    "包装",
    "化工",
    "仪表",
    "物流",
    "建材",
    "医疗",
    "照明",
)
WESTERN_STEMS = (
    "Harbour",
    "Alder",
    "Northgate",
    "Linden",
    "Kestrel",
    "Bright",
    "Oakfield",
    "Meridian",
    "Castell",
    "Borg",
    "Sölve",
    "Rivera",
    "Thorn",
    "Valmont",
    "Keller",
    "Marlow",
    "Åkesson",
    "Duarte",
    "Winter",
    "Hale",
)
WESTERN_TRADES = (
    "Pumps",
    "Textiles",
    "Foods",
    "Packaging",
    "Instruments",
    "Lighting",
    "Logistics",
    "Tools",
    "Ceramics",
    "Dairies",
    "Bearings",
    "Papers",
)
SURNAMES = ("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "单", "曾", "欧阳")
GIVEN = (
    "芳",
    "伟",
    "敏",
    "静",
    "志强",
    "丽娜",
    "建国",
    "晓明",
    "雪梅",
    "俊杰",
    "海燕",
    "文博",
    "思远",
    "玉兰",
)
FIRST = (
    "Maria",
    "Thomas",
    "Anna",
    "Peter",
    "Ingrid",
    "Luca",
    "Sophie",
    "Daniel",
    "Elena",
    "Jonas",
    "Clara",
    "Hugo",
)
LAST = (
    "Becker",
    "Lindqvist",
    "Moreau",
    "Fischer",
    "Costa",
    "Jensen",
    "Novak",
    "Harper",
    "Rossi",
    "Vidal",
    "Berg",
)
TITLES_ZH = ("采购经理", "总经理", "质量主管", "财务", "生产厂长", "工程师")
TITLES_EN = (
    "Purchasing lead",
    "Managing director",
    "Quality manager",
    "Finance",
    "Plant manager",
    "Engineer",
)
PRODUCTS_ZH = ("密封圈", "离心泵", "阀体", "法兰", "轴承", "控制器")
PRODUCTS_EN = ("seals", "centrifugal pump", "valve body", "flange", "bearings", "controller")
SUMMARIES_ZH = (
    "新批次{product}在6公斤压力下运行稳定，要求分两次交货。",
    "谈了明年的用量，预计增加两成，希望签缓冲库存协议。",
    "{product}的交期太长，问能不能提前一周。",
    "样品已经收到，质量部门下周给结论。",
    "价格可以接受，等财务批准付款条件。",
    "参观了生产线，对包装方式提了两点建议。",
    "对上次的服务很满意，愿意介绍给同行。",
    "暂时没有新需求，春节后再联系。",
)
SUMMARIES_EN = (
    "The new batch of {product} holds at 6 bar; wants delivery in two lots.",
    "Talked about next year's volume: twenty per cent up, would like a buffer stock.",
    "Lead time of the {product} is too long; asked whether a week can be saved.",
    "Samples have arrived, the quality people decide next week.",
    "The price is fine, waiting for finance to agree on the terms.",
    "Walked the line together; two suggestions about the packaging.",
    "Very pleased with the last visit, would recommend us.",
    "Nothing new at the moment, call again after the holidays.",
)
PROMISES_ZH = (
    "发{product}的报价",
    "寄样品",
    "提供三维图纸",
    "安排工程师上门",
    "确认交货日期",
    "给出整改报告",
)
PROMISES_EN = (
    "send the price for {product}",
    "courier a sample kit",
    "provide the 3-D drawing",
    "send an engineer on site",
    "confirm the delivery date",
    "report on the fault",
)
THEIR_PROMISES_ZH = ("给出明年一季度的预测", "确认订单", "签回合同")
THEIR_PROMISES_EN = ("forecast for the first quarter", "confirm the order", "return the signed contract")
COMPLAINTS_ZH = ("四十个{product}里有两个漏水。", "发票金额与订单不符。")
COMPLAINTS_EN = ("Two of forty {product} leak.", "The invoice does not match the order.")
REMEMBER_ZH = ("先看图纸再谈价格；女儿六月高考。", "喜欢微信联系，下午不接电话。", "重视准时，不爱寒暄。")
REMEMBER_EN = (
    "Prefers drawings before prices.",
    "Best reached by e-mail; no calls after four.",
    "Values punctuality, dislikes small talk.",
)
EVIDENCE_ZH = ("报价单已发，见邮件。", "快递已签收。", "现场服务单。")
EVIDENCE_EN = ("Quote sent by e-mail.", "Courier's receipt.", "Visit report.")
