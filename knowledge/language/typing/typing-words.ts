/** English words that read as Telex too. They are no evidence. */
export const ENGLISH: ReadonlySet<string> = new Set(
  (
    "as is us of or if was has his her its are for this these too see car tax bus bar test list post cost host " +
    "last best rest east west most must just dos new news now how low law saw raw few view two tour " +
    "yes six mix fix max hex sex box fox ox cos gas boss less loss mass miss pass tw hw sw nw ow aw usa asean " +
    "tools tool too book look room zoom good food soon noon moon need see seen teen been bee meet feet keep deep " +
    "more core store here there were where mere more ever never other her hear air hair chair pair ear near year tear " +
    "door poor floor our hour your for over"
  ).split(" "),
);
/** Words that people number without a space: `quan3` is `quận 3`, not `quản`. */
export const NUMBERED: ReadonlySet<string> = new Set(
  (
    "quan to khu lop nhom phong bai cap dot muc tang ap thon khom hem cum doi khoi ban cau diem ky quy thang hang so " +
    "dieu khoan chuong phan trang"
  ).split(" "),
);
/** Syllables before which `tw` is `tư` and not Trung ương: thông tư, đầu tư, thứ tư, riêng tư. */
export const BEFORE_TU: ReadonlySet<string> = new Set(["thông", "đầu", "thứ", "riêng"]);
/** Of these, the ones that people use in Vietnamese: they stay. */
export const LOANS: ReadonlySet<string> = new Set(
  "test list post bus max tw hw sw tax news new view tour tool tools zoom room usa asean box mix".split(" "),
);
