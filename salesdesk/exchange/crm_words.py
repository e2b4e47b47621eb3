"""The lists that programs for customers and sales write; see `program_words`."""

from __future__ import annotations

from salesdesk.exchange.program_words import ADDRESS_BOOKS, NO_FIELD, Told

_ESPO_MACHINE = (
    "deleted|assignedUserId|createdById|modifiedById|teamsIds|teamsNames|emailAddressIsInvalid"
    "|phoneNumberIsInvalid|followersIds|followersNames|streamUpdatedAt|versionNumber|accountIsInactive"
)
_SALESFORCE_MACHINE = (
    "IsDeleted|MasterRecordId|CreatedById|LastModifiedById|SystemModstamp|LastViewedDate|LastReferencedDate"
    "|PhotoUrl|CleanStatus|Jigsaw|JigsawCompanyId|JigsawContactId|IsEmailBounced|IndividualId"
)
_SALESFORCE_ACTIVITY = {
    "at": "ActivityDateTime|StartDateTime|ActivityDate|CompletedDateTime",
    "channel": "TaskSubtype|Type|EventSubtype",
    "direction": "CallType",
    "outcome": "CallDisposition",
    "seconds": "CallDurationInSeconds",
    "minutes": "DurationInMinutes",
    "summary": "Subject|Description",
    "state": "Status",
}
_PIPEDRIVE_ACTIVITY = {
    "customer": "Activity - Organization|Organization - Name|Organization",
    "people": "Activity - Contact person|Contact person|Person - Name",
    "time": "Activity - Due time",
    "minutes": "Activity - Duration",
    "channel": "Activity - Type",
    "summary": "Activity - Subject|Activity - Note|Activity - Public description",
    "state": "Activity - Done",
}
_DEAL_DAYS = "Close Date|Closing Date|CloseDate|Won Time"

PROGRAMS: tuple[Told, ...] = (
    *ADDRESS_BOOKS,
    Told(
        "Zoho CRM",
        "Closing Date",
        "Record Id|Deal Name",
        "orders",
        {
            "customer": "Account Name",
            "ordered_on": "Closing Date",
            "product": "Deal Name",
            "number": "Record Id",
            "order_state": "Stage",
            NO_FIELD: "Type",
        },
    ),
    Told(
        "Zoho CRM",
        "Modified By|Created By|Last Activity Time|Contact Owner Id|Account Owner Id|Skype ID"
        "|Secondary Email",
        "Record Id",
        words={
            "last_contact": "Last Activity Time",
            "email": "Secondary Email",
            "ignore": "Contact Owner.id|Account Owner.id|Lead Owner.id|Account Name.id|Created By.id"
            "|Modified By.id",
        },
    ),
    Told(
        "HubSpot",
        "Deal Name",
        "Record ID|Deal Stage",
        "orders",
        {
            "customer": "Associated Company|Primary Associated Company|Associated Company (Primary)",
            "ordered_on": _DEAL_DAYS,
            "product": "Deal Name",
            "number": "Record ID",
            "currency": "Currency|Deal Currency Code",
            "order_state": "Deal Stage",
            NO_FIELD: "Deal Type",
        },
    ),
    Told(
        "HubSpot",
        "Task Title",
        "Record ID|Task Status",
        "check-ins",
        {
            "note": "Task Title|Task Notes|Notes",
            "due_on": "Due Date",
            "state": "Task Status",
            "ended_on": "Completed At|Completed Date",
        },
    ),
    Told(
        "HubSpot",
        "Record ID|Lifecycle Stage|Associated Company IDs|Call outcome|Meeting outcome|Record ID - Contact"
        "|Record ID - Company",
    ),
    Told(
        "Pipedrive",
        "Activity - Marked as done time",
        "Activity - Subject",
        "interactions",
        _PIPEDRIVE_ACTIVITY | {"at": "Activity - Marked as done time", NO_FIELD: "Activity - Due date"},
    ),
    Told(
        "Pipedrive",
        "Activity - Subject",
        kind="interactions",
        words=_PIPEDRIVE_ACTIVITY | {"at": "Activity - Due date"},
    ),
    Told(
        "Pipedrive",
        "Deal - Title",
        kind="orders",
        words={
            "customer": "Deal - Organization|Organization - Name|Organization",
            "ordered_on": "Deal - Won time|Deal - Closed on|Deal - Deal closed on",
            "product": "Deal - Title",
            "amount": "Deal - Value",
            "currency": "Deal - Currency of Value|Deal - Currency",
            "number": "Deal - ID|Deal - Pipedrive System ID",
            "order_state": "Deal - Status",
        },
    ),
    Told(
        "Pipedrive",
        "Person - Name|Person - Organization|Organization - Name|Person - Owner|Organization - Owner",
        words={
            "city": "Organization - City/town/village/locality of Address"
            "|Organization - Address - City/town/village/locality of Address",
            "region": "Organization - State/county of Address"
            "|Organization - Address - State/county of Address",
            "postcode": "Organization - ZIP/Postal code of Address"
            "|Organization - Address - ZIP/Postal code of Address",
            "country": "Organization - Country of Address|Organization - Address - Country of Address",
            "next_contact": "Person - Next activity date|Organization - Next activity date",
            "last_contact": "Person - Last activity date|Organization - Last activity date",
            "given_name": "Person - First name",
            "family_name": "Person - Last name",
            "email": "Person - Email|Person - Email (Work)|Person - Email (Home)|Person - Email - Other",
        },
    ),
    Told(
        "EspoCRM",
        "dateStart|dateStartDate",
        "name|status|parentType",
        "interactions",
        {
            "customer": "accountName|parentName",
            "at": "dateStart",
            "direction": "direction",
            "seconds": "duration",
            "summary": "name|description",
            "state": "status",
            NO_FIELD: "parentType|type",
        },
    ),
    Told(
        "EspoCRM",
        "amountCurrency|amountConverted|lastStage",
        "name|stage|closeDate",
        "orders",
        {
            "customer": "accountName",
            "ordered_on": "closeDate",
            "product": "name",
            "currency": "amountCurrency",
            "number": "id",
            "order_state": "stage",
        },
    ),
    Told(
        "EspoCRM",
        "billingAddressStreet|billingAddressCity|sicCode",
        "name",
        words={
            "company": "name",
            "email": "emailAddressData",
            "phone": "phoneNumberData",
            "address": "billingAddressStreet",
            "city": "billingAddressCity",
            "region": "billingAddressState",
            "postcode": "billingAddressPostalCode",
            "country": "billingAddressCountry",
            "ignore": _ESPO_MACHINE,
            NO_FIELD: "id",
        },
    ),
    Told(
        "EspoCRM",
        "Email Address Is Opted Out|Phone Number Is Opted Out|Salutation Name|Assigned User Name",
        words={
            "title": "title|accountRole",
            "email": "emailAddressData",
            "phone": "phoneNumberData",
            "region": "addressState",
            "ignore": _ESPO_MACHINE,
            NO_FIELD: "id",
        },
    ),
    Told("Salesforce", "WhoId|WhatId", "Subject|ActivityDate", "interactions", _SALESFORCE_ACTIVITY),
    Told(
        "Salesforce",
        "StageName|IsWon",
        "CloseDate|AccountId",
        "orders",
        {"product": "Name", "number": "Id", "ordered_on": _DEAL_DAYS, "order_state": "StageName",
         NO_FIELD: "Type"},
    ),
    Told(
        "Salesforce",
        "Opportunity Name|Opportunity Owner",
        "Account Name|Close Date",
        "orders",
        {
            "customer": "Account Name",
            "ordered_on": _DEAL_DAYS,
            "product": "Opportunity Name",
            "number": "Opportunity ID",
            "currency": "Amount Currency",
            "order_state": "Stage",
            NO_FIELD: "Type",
        },
    ),
    Told(
        "Salesforce",
        "Company / Account",
        "Subject|Status",
        "interactions",
        {"state": "Status"},
    ),
    Told(
        "Salesforce",
        "IsDeleted|SystemModstamp|AccountNumber|MasterRecordId",
        "Name|BillingStreet",
        words={"company": "Name", "ignore": _SALESFORCE_MACHINE, NO_FIELD: "Id|ParentId"},
    ),
    Told(
        "Salesforce",
        "Mailing Street|Billing Street|Account Owner|Contact Owner|Account ID|Lead Owner|Company / Account"
        "|Lead Source",
        words={
            "contact_phone": "OtherPhone",
            "ignore": _SALESFORCE_MACHINE,
            NO_FIELD: "Id|AccountId|AssistantPhone|Assistant Phone",
        },
    ),
    Told(
        "Odoo",
        "Is a Company|is_company|Company Type|company_type|Commercial Partner|Related Company|parent_id"
        "|parent_id/id|Salesperson|是公司|公司类型",
        words={
            "name": "Complete Name|complete_name|Display Name|display_name|完整名称|显示名称",
            "company": "parent_id|parent_id/id|parent_id/name|Related Company|Related Company/External ID"
            "|Related Company/Name|关联公司",
            "is_company": "company_type|是公司|公司类型",
            "title": "工作岗位",
            "ignore": "active",
            NO_FIELD: "id|External ID|外部 ID|state_id/id|country_id/id|category_id/id|user_id/id"
            "|Country/External ID|State/External ID|Tags/External ID",
        },
    ),
    Told(
        "Twenty",
        "Domain Name / Link URL|Domain Name / Link Label",
        "Name",
        words={
            "company": "Name",
            "website": "Domain Name / Link URL|Domain Name / Secondary Links",
            "address": "Address / Address 1|Address / Address 2|Address / Address 3",
            "region": "Address / State",
            "postcode": "Address / Post Code",
            "ignore": "Domain Name / Link Label|Linkedin / Link Label|X / Link Label|Created by / Source"
            "|Created by / Workspace Member|Created by / Context",
            NO_FIELD: "Id|Account Owner Id|Created by / Name",
        },
    ),
    Told(
        "Twenty",
        "Name / First Name|Name / Last Name|Emails / Primary Email",
        words={
            "given_name": "Name / First Name",
            "family_name": "Name / Last Name",
            "email": "Emails / Primary Email|Emails / Additional Emails",
            "contact_phone": "Phones / Primary Phone Number|Phones / Additional Phones",
            "phone_code": "Phones / Primary Phone Calling Code",
            "website": "Linkedin / Link URL|X / Link URL",
            "ignore": "Linkedin / Link Label|X / Link Label|Phones / Primary Phone Country Code"
            "|Created by / Source|Created by / Workspace Member|Created by / Context",
            NO_FIELD: "Id|Company Id|Created by / Name",
        },
    ),
    Told(
        "CordysCRM",
        "跟进类型",
        "客户名称|跟进方式|跟进内容",
        "interactions",
        {
            "customer": "客户名称|公司名称",
            "people": "联系人",
            "channel": "跟进方式",
            "ignore": "跟进类型|更新人|更新时间|创建时间|部门",
        },
    ),
    Told(
        "CordysCRM",
        "预计沟通内容",
        "客户名称|预计开始时间",
        "check-ins",
        {"due_on": "预计开始时间", "note": "预计沟通内容", "customer": "客户名称|公司名称"},
    ),
    Told(
        "CordysCRM",
        "订单名称",
        "关联客户|订单金额",
        "orders",
        {"customer": "关联客户", "product": "订单名称", "ordered_on": "下单时间|创建时间"},
    ),
    Told(
        "CordysCRM",
        "最新跟进人员|最新跟进时间|剩余归属|归属公海|线上来源详情",
        "客户名称",
        words={"last_contact": "最新跟进时间", "industry": "客户行业"},
    ),
    Told("CordysCRM", "停用原因", "客户名称|姓名|负责人"),
    Told(
        "纷享销客",
        "商机名称",
        "客户名称|生命状态",
        "orders",
        {
            "customer": "客户名称",
            "product": "商机名称",
            "amount": "商机金额",
            "ordered_on": "预计成交日期|结单日期|赢单时间",
            "order_state": "销售阶段|商机阶段|阶段状态",
        },
    ),
    Told(
        "纷享销客",
        "负责人主属部门|生命状态|成交状态|归属部门",
        words={"industry": "一级行业|1级行业", "role": "决策人角色|角色"},
    ),
    Told(
        "销售易",
        "客户所有人|联系人所有人|最新活动记录时间",
        words={"last_contact": "最新活动记录时间", NO_FIELD: "上级公司"},
    ),
    Told(
        "企业微信",
        "添加人账号|添加人帐号|企业标签|客户标签",
        "添加时间",
        words={"notes": "描述", "company": "备注企业", "mobile": "备注电话"},
    ),
    Told(
        "企业微信",
        "帐号|账号",
        "姓名|别名|部门",
        words={"phone": "座机", "email": "个人邮箱|企业邮箱", NO_FIELD: "帐号|账号|别名"},
    ),
    Told("钉钉", "员工UserID|主管UserID|是否部门主管", "姓名|部门", words={NO_FIELD: "员工UserID|工号"}),
    Told(
        "Daylite",
        "Company Names|Person Keywords|Primary Company",
        words={"company": "Company Names", "notes": "Details"},
    ),
    Told("Contactually", "Bucket|Buckets|Contactually ID"),
)  # fmt: skip
