import { expect, test } from "vitest";
import { matchAnswerType } from "../../../knowledge/answer-types/match-answer-type.ts";
import type { Document } from "../../../knowledge/documents/read/index.ts";
import { language } from "../language/repository-language.ts";
import { understandAsTyped } from "../question/understand-as-typed.ts";

const office: Document = { id: "a", title: "Lịch", text: "", blocks: [], metadata: {}, dropped: [] };

function match(asked: string, sentence: string, document = office) {
  const question = understandAsTyped(asked);
  return matchAnswerType(question, { text: sentence, words: language.wordsOf(sentence) }, document, language);
}

test.each([
  ["Tổ trưởng là ai?", "Tổ trưởng là bà Lý Thị Sen.", "present"],
  ["Tổ trưởng là ai?", "Tổ trưởng phụ trách chung.", "absent"],
  ["trưởng ban dân vận xã", "Trưởng Ban Dân vận xã là bà Lý Thị Sen.", "present"],
  ["trưởng ban dân vận xã", "Phó Trưởng Ban Dân vận xã là bà Lý Thị Sen.", "absent"],
  ["Họp khi nào?", "Tổ họp ngày 5 hằng tháng.", "present"],
  ["Họp khi nào?", "Tổ họp sáng thứ bảy, lúc 8 giờ.", "present"],
  ["Họp khi nào?", "Tổ họp tại nhà văn hóa.", "absent"],
  ["Họp lúc mấy giờ?", "Tổ họp lúc 8 giờ.", "present"],
  ["Họp lúc mấy giờ?", "Tổ họp ngày 8.", "absent"],
  ["Có bao nhiêu tổ viên?", "Tổ có hơn 20 tổ viên.", "present"],
  ["Có bao nhiêu tổ viên?", "Năm 2024 tổ họp 20 lần.", "absent"],
  ["Có bao nhiêu tổ viên?", "Tổ có năm tổ viên.", "present"],
  ["Có bao nhiêu dân?", "Trong năm, bà con dân phố họp một lần.", "absent"],
  ["Phường có bao nhiêu đảng viên?", "Việc này do Quận 3 và Đảng ủy phường lo.", "absent"],
  ["Tổ trưởng là ai?", "Tổ trưởng họp với Đoàn Chủ tịch.", "absent"],
  ["Tổ trưởng là ai?", "Tổ trưởng đi họp ở Hà Nội.", "absent"],
  ["Họp ở đâu?", "Tổ họp tại nhà văn hóa.", "present"],
  ["Họp ở đâu?", "Tại hội nghị, tổ bàn việc từ xã đến thôn.", "absent"],
  ["Văn bản nào nói về việc trực?", "Việc trực theo Kế hoạch 5-KH/ĐU.", "present"],
  ["Văn bản nào nói về việc trực?", "Việc trực theo quy chế của xóm.", "notAsked"],
  ["Hòm thư góp ý là gì?", "Hòm thư góp ý là nơi bà con gửi ý kiến.", "present"],
  ["Hòm thư là gì?", "Hòm thư góp ý là nơi bà con gửi ý kiến.", "absent"],
  ["Hòm thư góp ý là gì?", "3. Hòm thư góp ý của tổ là nơi bà con gửi ý kiến.", "present"],
  ["Hòm thư góp ý là gì?", "Hòm thư góp ý, sổ trực là những thứ tổ giữ.", "present"],
  ["Hòm thư góp ý là gì?", 'Tổ dặn rằng "Hòm thư góp ý" (HTGY) là nơi gửi ý kiến.', "present"],
  ["Hòm thư góp ý là gì?", "Người giữ hòm thư góp ý là bà Sen.", "absent"],
  ["Thế nào là họp ở tổ?", "Họp ở tổ là việc bà con bàn chuyện chung.", "present"],
  ["UBMTTQ là gì?", "Ủy ban Mặt trận Tổ quốc Việt Nam là nơi bà con tìm đến.", "present"],
  ["Phường nào dẫn đầu?", "Dẫn đầu là phường Bến Tre.", "present"],
  ["Phường nào dẫn đầu?", "Các phường thi đua, phường dẫn đầu được khen.", "absent"],
  ["Phường nào dẫn đầu?", "Phường 5 dẫn đầu quận.", "present"],
  ["Bà Sen học trường đại học nào?", "Bà Sen học đại học ở Huế.", "absent"],
  ["Bà Sen làm tổ trưởng từ năm nào?", "Bà Sen dự hội thi năm 2023.", "absent"],
  ["Bà Sen làm tổ trưởng từ năm nào?", "Bà Sen làm tổ trưởng từ tháng 3/2020.", "present"],
  ["Tổ làm kế hoạch từ năm nào đến năm nào?", "Kế hoạch của tổ giai đoạn 2021 - 2025.", "present"],
  ["Hội thi năm 2023 tổng kết khi nào?", "Tổ dự hội thi năm 2023.", "absent"],
  ["Hội thi năm 2023 tổng kết khi nào?", "Hội thi năm 2023 tổng kết ngày 5/12.", "present"],
  ["Cho xin số điện thoại của tổ", "Tổ trực tại nhà văn hóa số 15.", "absent"],
  ["Cho xin số điện thoại của tổ", "Gọi tổ theo số 028 3829 1234.", "present"],
  ["Số lượng tổ viên", "Tổ có 20 tổ viên.", "present"],
  ["Số lượng tổ viên", "Tổ viên họp năm 2024.", "absent"],
  ["Tổ thành lập năm nào?", "Tổ họp tháng 3 năm 2020.", "absent"],
  ["Tổ thành lập năm nào?", "Tổ được thành lập tháng 3 năm 2020.", "present"],
  ["tổ thành lập từ năm nào", "Bà Sen vào tổ từ năm 2020.", "absent"],
  ["Quy chế của tổ có hiệu lực từ ngày nào?", "Quy chế này áp dụng từ ngày 5/3/2024.", "present"],
  ["Quy chế của tổ có hiệu lực từ ngày nào?", "Quy chế này được bàn ngày 5/3/2024.", "absent"],
  ["Tổ bảo vệ giờ gọi là gì?", "Tổ bảo vệ nay mang tên Tổ an ninh.", "notAsked"],
  ["Tổ bảo vệ bây giờ là gì?", "Tổ bảo vệ nay mang tên Tổ an ninh.", "notAsked"],
  ["Tổ bảo vệ hiện nay là gì?", "Tổ bảo vệ nay mang tên Tổ an ninh.", "notAsked"],
  ["Buổi họp kết thúc lúc mấy giờ?", "Buổi họp bắt đầu lúc 8 giờ.", "absent"],
  ["Tổ gồm những ai?", "Tổ gồm bảy bà con trong xóm.", "present"],
  ["Tổ gồm những ai?", "Cả xóm bầu tổ vào đầu năm.", "absent"],
  ["kinh phí hội thi", "Hội thi diễn ra đầu năm 2023.", "absent"],
  ["kinh phí hội thi", "Kinh phí do xã lo.", "present"],
  ["Hội thi hết bao nhiêu tiền?", "Cả hội thi hết 12 triệu đồng.", "present"],
  ["Nhà văn hóa ở đường nào?", "Nhà văn hóa ở đường Bến Chùa.", "present"],
  ["Nhà văn hóa ở đường nào?", "Nhà văn hóa ở đầu đường vào xóm.", "absent"],
  ["Ai phát động hội thi?", "Bí thư Lý Thị Sen đã phát động hội thi.", "present"],
  ["Ai phát động hội thi?", "Bà Lý Thị Sen lập hội thi.", "present"],
  ["Ai chủ trì buổi họp?", "Bà Lý Thị Sen - Phó Bí thư, Chủ tịch HĐND xã chủ trì buổi họp.", "present"],
  ["Ai kết luận buổi họp?", "Kết luận buổi họp, đồng chí Lý Thị Sen giao việc cho từng nhà.", "present"],
  ["Bà Lý Thị Sen giữ chức vụ gì?", "Chủ trì là bà Lý Thị Sen, Bí thư chi bộ.", "present"],
  ["Bà Lý Thị Sen giữ chức vụ gì?", "Bà Lý Thị Sen đến dự.", "absent"],
  ["chức vụ của bà Lý Thị Sen", "Ông Trần Văn Ba, Chủ tịch xã, đón đoàn.", "absent"],
  ["Đứng đầu tổ là chức vụ gì?", "Đứng đầu tổ là trưởng ban.", "present"],
  ["Ai ký kế hoạch của tổ?", "Bà Lý Thị Sen ký kế hoạch của tổ.", "present"],
  ["Ai ký kế hoạch của tổ?", "Bà Lý Thị Sen đọc kế hoạch của tổ.", "absent"],
  [
    "Ai là người ký Kế hoạch 5-KH/ĐU?",
    "Tổ làm theo Kế hoạch số 5-KH/ĐU ngày 02/3/2024 của Đảng ủy.",
    "absent",
  ],
  ["Bài ấy đăng trên báo nào?", "Bài ấy đăng trên báo Nhân Dân.", "present"],
  ["Bài ấy đăng trên báo nào?", 'Tổ đọc bài báo "Việc làng".', "absent"],
  ["Tổ họp khi nào?", "Tổ họp bàn Kế hoạch số 5-KH/ĐU ngày 02/3/2024 của Đảng ủy.", "absent"],
  ["Tổ họp khi nào?", "Ngày 05/3/2024, tổ họp bàn Kế hoạch số 5-KH/ĐU ngày 02/3/2024.", "present"],
  [
    "Tổ họp khi nào?",
    "Tổ bàn Kế hoạch số 5-KH/ĐU ngày 02 tháng 3 năm 2024 và họp ngày 05/3/2024.",
    "present",
  ],
  ["Luật có hiệu lực khi nào?", "Luật số 14/1999/QH10 hết hiệu lực từ ngày Luật này có hiệu lực.", "absent"],
  ["Luật có hiệu lực khi nào?", "Luật này có hiệu lực từ ngày 01/01/2016.", "present"],
  ["Đơn giải quyết trong bao lâu?", "Đơn được giải quyết trong 15 ngày.", "present"],
  ["Đơn giải quyết trong bao lâu?", "Đơn được giải quyết trong ba tháng.", "present"],
  ["Đơn giải quyết trong bao lâu?", "Đơn được giải quyết ngày 15 tháng 3 năm 2020.", "absent"],
  ["Thời hạn giải quyết đơn", "Đơn được giải quyết trong 02 năm.", "present"],
  ["Thời hạn giải quyết đơn", "Đơn được tổ giải quyết kịp thời.", "absent"],
  ["Đơn giải quyết trong bao lâu?", "Đơn được giải quyết trong 2 quý.", "present"],
  ["Bà Sen làm tổ trưởng từ năm nào?", "Bà Sen là tổ trưởng nhiệm kỳ 2020.", "present"],
  ["Họp khi nào?", "Tổ họp hằng quý.", "present"],
  ["Có bao nhiêu người dự họp?", "Hơn 100 đại biểu dự họp.", "present"],
  ["Có bao nhiêu người dự họp?", "Hơn 100 mô hình được kể tại buổi họp.", "absent"],
  ["Nghị quyết của đại hội khóa mấy?", "Tổ bàn nghị quyết đại hội khóa XI.", "present"],
  ["Nghị quyết của hội nghị Trung ương mấy?", "Nghị quyết của hội nghị Trung ương 7.", "present"],
  ["Nghị quyết của hội nghị Trung ương mấy?", "Tổ đọc nghị quyết ngày 5 tại Trung ương.", "absent"],
  ["Nghị quyết của đại hội lần mấy?", "Tổ bàn nghị quyết Đại hội XIII.", "present"],
  ["Nghị quyết của đại hội lần thứ mấy?", "Tổ bàn 2 nghị quyết.", "absent"],
  ["kế hoạch của tổ số trang", "Kế hoạch của tổ dài 12 trang.", "present"],
  ["kế hoạch của tổ số trang", "Một số tổ viên đọc kế hoạch số 5.", "absent"],
])("%s ← %s: %s", (asked, sentence, expected) => {
  expect(match(asked, sentence)).toBe(expected);
});

test("a question that asks for no type is not judged by one, and “ai” alone may be an organisation", () => {
  expect(match("Việc trực thế nào?", "Tổ trực ngày 5.")).toBe("notAsked");
  expect(match("Hết thời hạn thì tổ làm gì?", "Tổ họp lại.")).toBe("notAsked");
  expect(match("Ai quản lý hòm thư?", "Ban quản lý giữ hòm thư.")).toBe("notAsked");
});

test("the date asked of a number must stand beside that number, or in the head of its own document", () => {
  const asked = "5-KH/ĐU ban hành ngày nào?";
  expect(match(asked, "Kế hoạch số 5-KH/ĐU ngày 02/3/2024 của Đảng ủy.")).toBe("present");
  expect(match(asked, "Ngày 02/3/2024, tổ học Kế hoạch số 5-KH/ĐU.")).toBe("absent");
  const own = { ...office, metadata: { number: "5-KH/ĐU", date: "2024-03-02" } };
  expect(match(asked, "Tổ thực hiện từ nay.", own)).toBe("present");
});

test.each(["5-KH/ĐU nói gì", "ke hoach 5-KH/DU ban hanh cai gi", "Kế hoạch 5-KH/ĐU của Đảng ủy là gì?"])(
  "a document is only mentioned where nothing says what it is about: %s",
  (asked) => {
    expect(match(asked, "Tổ họp bàn việc làm theo Kế hoạch số 5-KH/ĐU của Đảng ủy.")).toBe("absent");
    expect(match(asked, "Tổ làm theo Kế hoạch số 5-KH/ĐU của Đảng ủy về trồng cây.")).toBe("present");
    expect(match(asked, "Tổ học Kế hoạch số 5-KH/ĐU của Đảng ủy: nhà nào cũng trồng cây.")).toBe("present");
    expect(match(asked, "Trồng cây từ nay.", { ...office, metadata: { number: "5-KH/ĐU" } })).toBe("present");
  },
);

test.each([
  ["5-KH/ĐU nói gì về tổ trưởng", "other"],
  ["Tổ trưởng làm theo 5-KH/ĐU là gì?", "definition"],
  ["5-KH/ĐU ban hành ngày nào?", "day"],
  ["Khi nào phải họp tổ?", "time"],
  ["Mấy việc này nên làm thế nào?", "other"],
  ["Mấy năm nay tổ có thêm người không?", "other"],
  ["Tổ có mấy người?", "count"],
  ["Cơ quan nào lo việc này?", "other"],
  ["co quan nao lo viec nay", "other"],
  ["phuong nao lo viec nay", "named"],
  ["Quận nào lo việc này?", "named"],
  ["Nhà văn hóa ở đường nào?", "named"],
  ["Bác chọn con đường nào?", "other"],
  ["Tổ đọc bài báo nào?", "other"],
  ["5-KH/ĐU gồm những nội dung chính nào?", "subject"],
  ["Kể tên 11 phường của quận", "named"],
  ["danh sach cac phuong tham gia", "named"],
  ["Liệt kê các việc của tổ", "other"],
  ["ba sen giu chuc gi", "office"],
  ["chức năng của tổ là gì", "definition"],
  ["trưởng ban dân vận xã", "holder"],
  ["trưởng ban dân vận xã có những quyền gì", "other"],
  ["Hết bao nhiêu tiền?", "money"],
  ["số điện thoại là bao nhiêu", "contact"],
])("%s asks for: %s", (asked, answerType) => {
  expect(understandAsTyped(asked).answerType).toBe(answerType);
});
