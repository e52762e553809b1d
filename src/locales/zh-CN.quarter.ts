/** 季度: a period's work, stage by stage. */
export const zhCNQuarter = {
  heading: "季度工作",
  noRegister: "还没有台账。先导入一份责任分解方案，再发表、收表、汇总。",
  reading: "正在读取台账…",
  period: "期次",
  stages: {
    carry: "上年结转",
    send: "发表",
    receive: "收表",
    check: "审核",
    verify: "核验",
    chase: "催报",
    coordinate: "协调",
    summary: "汇总",
    circular: "通报",
  },
};
