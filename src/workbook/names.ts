/** What the register's sheets, tables and defined names are called. */

export const REGISTER_SHEET = "责任台账";
export const REGISTER_TABLE = "台账";

export const PLAN_SHEET = "方案信息";
export const PLAN_TABLE = "方案";
export const DUTY_TABLE = "报送日历";

export const UNIT_SHEET = "单位库";
export const UNIT_TABLE = "单位库";
export const LEADER_SHEET = "领导库";
export const LEADER_TABLE = "领导库";

/** The one cell from which 逾期 is judged; follows today unless pinned. */
export const AS_OF_NAME = "统计截止日";
/** How many calendar days before the due day a task is 临期. */
export const WARNING_NAME = "临期天数";
/** Where a reporting day goes that falls on a day off. Registers made earlier lack it. */
export const DAYS_OFF_NAME = "遇休息日";

/** Made when the first forms go out. */
export const REPORT_SHEET = "季度报送";
export const REPORT_TABLE = "季度报送";
export const WORK_PLAN_SHEET = "办理方案";
export const WORK_PLAN_TABLE = "办理方案";

/** Made when the first period is closed. */
export const CLOSING_SHEET = "定稿";
export const CLOSING_TABLE = "定稿";

/** Made when there is first something to note in them. */
export const NOTICE_SHEET = "督办记录";
export const NOTICE_TABLE = "督办记录";
export const COORDINATION_SHEET = "需协调事项";
export const COORDINATION_TABLE = "需协调事项";
export const INSPECTION_SHEET = "督查记录";
export const INSPECTION_TABLE = "督查记录";
export const LOG_SHEET = "变更记录";
export const LOG_TABLE = "变更记录";
