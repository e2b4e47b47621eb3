"""The words that head columns of people and of what goes on with customers, and the fields they mean."""

from __future__ import annotations

from salesdesk.exchange.header_words import CUSTOMER_WORDS

_CUSTOMER = (
    f"{CUSTOMER_WORDS['name']}|{CUSTOMER_WORDS['company']}|Company Account|Related To|Related Account"
    "|Associated Company|Activity Organization|Organization|关联客户|对应客户|所属客户|相关客户|拜访客户"
    "|跟进客户"
    "|關聯客戶|對應客戶|所屬客戶|相關客戶|拜訪客戶|跟進客戶"
)
_PERSON = (
    f"{CUSTOMER_WORDS['contact']}|Attendee|Attendees|Participants|Associated Contact"
    "|Activity Contact Person"
    "|With|Spoke With|Teilnehmer|参与人|参加人|对接人|拜访对象|參與人|參加人|拜訪對象"
)

PEOPLE_WORDS = {
    "customer": f"{_CUSTOMER}|Works At|At|所在公司|任职公司|所屬公司",
    "contact": f"{_PERSON}|Person Name|人员|人員",
    **{
        field: CUSTOMER_WORDS[field]
        for field in (
            "given_name", "middle_name", "family_name", "title", "role", "phone", "contact_phone",
            "mobile", "fax", "email", "website", "wechat", "birthday", "notes", "phone_label", "ignore",
        )
    },
    "from_on": "There Since|In Post Since|Joined|Start Date|From|Seit|入职时间|入职日期|任职开始|入職時間"
    "|入職日期",
    "to_on": "There Until|In Post Until|Left|Left On|End Date|Until|Bis|离职时间|离职日期|任职结束|離職時間"
    "|離職日期",
}  # fmt: skip

INTERACTION_WORDS = {
    "customer": _CUSTOMER,
    "at": "At|Date|Time|Date Time|Date and Time|When|Activity Date|Activity Time|Contact Date|Contacted On"
    "|Call Date|Visit Date|Meeting Date|Call Start Time|Meeting Start Time|Start|Start Time|Start Date"
    "|Completed Date|Completed On|Completed Date Time|Activity Marked As Done Time|Datum|Zeitpunkt"
    "|日期|时间|联系时间|联系日期|跟进时间|跟进日期|拜访时间|拜访日期|沟通时间|沟通日期|通话时间|发生时间"
    "|時間|聯絡時間|聯絡日期|聯繫時間|聯繫日期|跟進時間|跟進日期|拜訪時間|拜訪日期|溝通時間|通話時間",
    "time": "Time of Day|Hour|Clock Time|Uhrzeit|Call Time|Due Time|钟点|具体时间|鐘點",
    "channel": "Channel|Type|Activity Type|Contact Type|Method|Kind|Medium|Task Subtype|Art"
    "|Activity Subtype|方式|联系方式|跟进方式|沟通方式|拜访方式|跟进类型|类型|渠道|聯絡方式|聯繫方式"
    "|跟進方式"
    "|溝通方式|拜訪方式|類型|管道",
    "direction": "Direction|Call Direction|Email Direction|Call Type|Richtung|方向|呼叫类型|呼叫方向"
    "|呼叫類型",
    "outcome": "Outcome|Result|Call Outcome|Call Result|Meeting Outcome|Ergebnis|结果|通话结果|联系结果"
    "|結果"
    "|通話結果|聯絡結果",
    "state": "Done or Planned|Took Place|Activity Done|是否已完成",
    "minutes": "Minutes|Duration|Call Duration|Duration Minutes|Call Duration HH mm ss|Dauer|Length|时长"
    "|通话时长"
    "|分钟|持续时间|時長|通話時長|分鐘|持續時間",
    "seconds": "Call Duration Seconds|Call Duration In Seconds|Duration Seconds|Seconds|秒数|秒數",
    "people": _PERSON,
    "heard": "Heard|Kind of Remark|What Was Heard|听到",
    "expectation": "Compared with Expectation|Expectation|与预期相比",
    "summary": "Summary|Notes|Note|Subject|Comments|Comment|Full Comments|Description|Remarks|Details"
    "|Content"
    "|Call Notes|Call Title|Call Body|Meeting Notes|Meeting Title|Note Body|Task Title|Task Notes"
    "|Email Subject"
    "|Email Body|Email Text|Activity Subject|Activity Note|Body|What Was Said|Bericht|Notiz|Betreff|Inhalt"
    "|内容"
    "|跟进内容|沟通内容|拜访内容|联系内容|跟进记录|沟通记录|拜访记录|摘要|主题|备注|说明|描述|纪要|内容"
    "|內容|跟進內容"
    "|溝通內容|拜訪內容|聯絡內容|跟進記錄|溝通記錄|拜訪記錄|主題|備註|說明|紀要",
    "private_note": "Private Note|Private Notes|私人备注|私人備註",
    "ignore": "Assigned|Assigned To|Activity Assigned To|Priority|Record ID|Created By|Activity ID"
    "|负责人|创建人|负责人员|負責人|建立者",
}

PROMISE_WORDS = {
    "customer": _CUSTOMER,
    "person": _PERSON,
    "text": "Promise|Promises|Commitment|Task|To Do|Todo|Action|Action Item|Next Step|Next Steps"
    "|Deliverable"
    "|Zusage|Aufgabe|承诺|承诺事项|承诺内容|待办|待办事项|待办内容|任务|任务内容|事项|下一步|内容"
    "|承諾|承諾事項|承諾內容|待辦|待辦事項|待辦內容|任務|任務內容|事項|內容",
    "party": "Whose Word|By Whom|Promised By|Party|Responsible Party|承诺方|责任方|承诺人|谁|谁的承诺|谁承诺"
    "|承諾方|責任方|承諾人|誰|誰的承諾|誰承諾",
    "due_on": "Due|Due On|Due Date|Due By|By|By When|Deadline|Fällig|Fällig am|Frist|截止|截止日期|截止时间"
    "|到期日|到期日期|到期时间|兑现日期|完成期限|期限|截止時間|到期時間|兌現日期",
    "due_minute": "Due At|Due Time|截止钟点|截止鐘點",
    "made_on": "Made|Made On|Promised On|Date Made|Created|Created On|Created Date|Create Date|承诺日期"
    "|承诺时间"
    "|创建日期|创建时间|承諾日期|承諾時間|建立日期|建立時間",
    "state": "State|Status|Done|Kept|状态|是否完成|完成情况|狀態|完成情況",
    "settled_on": "Settled On|Kept On|Done On|Completed On|Completed Date|Completed|完成日期|完成时间"
    "|兑现于|完成時間",
    "settled_note": "Settled Note|Why Not|Reason|未兑现原因|未兌現原因",
    "evidence": "Evidence|Proof|凭据|证据|憑據|證據",
    "evidence_file": "Evidence File|证据文件|證據文件",
    "confirmed_on": "Confirmed On|Confirmed|确认日期|確認日期",
    "confirmed_how": "Confirmed How|确认方式|確認方式",
    "moves": "Moves|Changes of Date|改期记录|改期記錄",
    "ignore": "Priority|Assigned|Assigned To|Record ID|优先级|负责人|優先級|負責人",
}

CHECK_IN_WORDS = {
    "customer": _CUSTOMER,
    "person": _PERSON,
    "due_on": "Due|Due On|Due Date|Planned|Planned On|Planned Date|Planned For|Scheduled|Scheduled On"
    "|Scheduled For|Scheduled Date|Appointment|Appointment Date|Check In|Check In Date|Check In On"
    "|Next Visit"
    "|Next Call|Termin|Geplant|Geplant am|计划日期|计划时间|预约日期|预约时间|约定日期|计划联系日期"
    "|计划拜访日期|回访日期"
    "|回访时间|提醒日期|提醒时间|計劃日期|計劃時間|預約日期|預約時間|約定日期|回訪日期|回訪時間|提醒日期"
    "|提醒時間",
    "due_minute": "Due At|Due Time|Scheduled Time|Appointment Time|Planned Time|Uhrzeit|钟点|鐘點",
    "reason": "Reason|Why|Grund|原因|理由|回访类型|回訪類型",
    "note": "Note|Notes|Subject|About|Topic|Agenda|Purpose|Comment|Comments|Description|Remarks|Betreff"
    "|Zweck|Notiz"
    "|主题|事由|目的|备注|说明|内容|拜访目的|回访内容|主題|備註|說明|內容|拜訪目的|回訪內容",
    "state": "State|Status|状态|狀態",
    "ended_on": "Ended On|Done On|Completed On|Completed Date|完成日期|完成时间|完成時間",
    "ended_reason": "Ended Because|Skipped Because|取消原因",
    "ignore": "Priority|Assigned|Assigned To|Record ID|Owner|优先级|负责人|優先級|負責人",
}

COMPLAINT_WORDS = {
    "customer": _CUSTOMER,
    "person": f"{_PERSON}|Complained By|Reported By|Raised By|投诉人|投訴人",
    "text": "Complaint|Complaints|Complaint Text|Complaint Details|Details of Complaint|Complaint Description"
    "|Issue|Problem|Grievance|Beschwerde|Reklamation|投诉|投诉内容|投诉事项|投诉描述|客诉|客诉内容|客诉描述"
    "|投訴|投訴內容|投訴事項|客訴|客訴內容|問題描述|问题描述",
    "opened_on": "Heard On|Heard|Date|Complaint Date|Date of Complaint|Opened|Opened On|Opened Date"
    "|Date Opened|Date Time Opened|Received|Received On|Date Received|Reported On|Created|Created On"
    "|Created Date|Create Date|Datum|Eingang|投诉日期|投诉时间|客诉日期|受理日期|受理时间"
    "|日期|投訴日期|投訴時間|客訴日期|受理時間|创建日期|创建时间|建立日期|建立時間",
    "answer_by": "Answer By|Respond By|Response Due|Antwort bis|答复期限|回复期限|答覆期限|回覆期限",
    "solve_by": "Solve By|Resolve By|Resolution Due|Due|Due On|Due Date|Frist|解决期限|处理期限|解決期限"
    "|處理期限",
    "answered_on": "Answered On|Answered|Responded On|First Response Date|First Response|答复日期|回复日期"
    "|答复时间|回复时间|答覆日期|回覆日期",
    "solved_on": "Solved On|Solved|Resolved On|Resolved|Resolved Date|Closed|Closed On|Closed Date"
    "|Date Closed|Date Time Closed|Date Resolved|Erledigt am"
    "|解决日期|解决时间|处理日期|结案日期|解決日期|解決時間|處理日期|結案日期",
    "state": "State|Status|状态|处理状态|狀態|處理狀態",
    "solution": "Solution|Resolution|How Solved|Action Taken|Corrective Action|Lösung|Maßnahme|解决方案"
    "|处理结果|处理方案|解决办法|解決方案|處理結果|處理方案",
    "satisfaction": "Satisfaction|Satisfied|Compared with Expectation|Zufriedenheit|满意度|客户满意度"
    "|滿意度|客戶滿意度",
    "ignore": "Priority|Assigned|Assigned To|Record ID|Case Number|Owner|优先级|负责人|優先級|負責人",
}

LEVEL_CHANGE_WORDS = {
    "customer": _CUSTOMER,
    "changed_on": "Changed On|Changed|Change Date|Date of Change|Date|Since|Level Since"
    "|变更日期|变更时间|日期|變更日期|變更時間|Datum",
    "from_level": "From Level|Old Level|Previous Level|Level Before|原等级|原级别|旧等级|变更前等级|变更前"
    "|原等級|原級別|舊等級|變更前等級|變更前",
    "to_level": "To Level|New Level|Level After|新等级|新级别|变更后等级|变更后|新等級|新級別|變更後等級"
    "|變更後",
    "evidence": "Evidence|Level Evidence|Evidence of the Level|Reason|Why|Because"
    "|依据|凭据|变更原因|原因|理由|依據|憑據|變更原因",
    "ignore": "Record ID|Changed By|Edited By|变更人|變更人",
}
