/** Written by hand from the document. */
const POVERTY = ["区扶贫办", "区扶贫攻坚领导小组各成员单位"];
const AGRICULTURE = ["区农业农村局", "区农业发展投资集团有限公司"];

/** Tasks with what they name and promise: value, unit, comparator, subject. */
export const EXPECTED_000 = [
  {
    seq: "1",
    path: [],
    text: "强化政府债务预算管理、绩效管理，有效遏制隐性债务增量，稳妥化解隐性债务存量。",
    responsible: ["区财政局"],
    targets: [],
  },
  {
    seq: "4",
    path: [],
    text: "实现 90 万人脱贫、800 个村出列、17 个县摘帽。",
    responsible: POVERTY,
    targets: ["90 万人 - 脱贫", "800 个 - 村出列", "17 个 - 县摘帽"],
  },
  {
    seq: "7",
    path: [],
    text: "健全稳定脱贫长效机制，坚持脱贫不脱责任、脱贫不脱政策、脱贫不脱帮扶，增强贫困地区、贫困群众内生动力和自我发展能力，减少和防止贫困人口返贫。",
    responsible: POVERTY,
    targets: [],
  },
  {
    seq: "12",
    path: [],
    text: "推进不达标断面综合整治，加快城市黑臭水体治理，加强城市污水处理设施提标改造。",
    responsible: ["区水务和湖泊局", "区服务业发展投资集团有限公司"],
    targets: [],
  },
  {
    seq: "23",
    path: [],
    text: "支持武汉突破性发展跨境电子商务。支持汉口北国际商品交易中心发展。",
    responsible: ["开发区综合保税物流产业建设管理办公室"],
    targets: [],
  },
  {
    seq: "24",
    path: [],
    text: "推动文化与旅游深度融合，大力发展文旅产业。支持 33个全域旅游示范区建设，加快打造长江国际黄金旅游带核心区。",
    responsible: ["区文化和旅游局"],
    targets: ["33 个 - 全域旅游示范区建设"],
  },
  {
    seq: "27",
    path: [],
    text: "全面完成水利四大补短板工程。",
    responsible: ["区水务和湖泊局", "区农业农村局"],
    targets: [],
  },
  {
    seq: "37",
    path: [],
    text: "加快推进农业机械化、信息化，深入实施农业科技“五个一”行动。发展多种形式适度规模经营。",
    responsible: AGRICULTURE,
    targets: [],
  },
  {
    seq: "44",
    path: [],
    text: "加快补齐农村基础设施和公共服务短板，深入开展农村人居环境整治三年行动。",
    responsible: [
      "区农业农村局",
      "区自然资源和规划局",
      "区城市管理执法局",
      "区交通运输局",
      "区水务和湖泊局",
      "区住房和城乡建设局",
      "区服务业发展投资集团有限公司",
    ],
    targets: [],
  },
  {
    seq: "47",
    path: [],
    text: "新建改建农村公路 2 万公里，力争 20 户规模以上村组通达硬化路。",
    responsible: ["区交通运输局", "相关街道办事处"],
    targets: ["2 万公里 - 农村公路"],
  },
  {
    seq: "50",
    path: [],
    text: "用好进博会、广交会、京交会等重大开放平台，办好首届世界大健康博览会、长江经济带对话粤港澳大湾区、华创会、台湾周、楚商大会等重大活动。加大招商引资和招才引智力度。",
    responsible: ["区商务局", "区招才局", "区台办", "区侨办", "区卫生健康局", "区工商联"],
    targets: [],
  },
  {
    seq: "57",
    path: [],
    text: "扎实开展社会救助。加强留守儿童和困境儿童关爱保护。",
    responsible: ["区民政局", "区妇联", "区教育局", "团区委"],
    targets: [],
  },
];
