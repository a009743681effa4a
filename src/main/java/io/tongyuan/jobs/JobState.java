package io.tongyuan.jobs;

/** What has become of a job. */
public enum JobState {
    HELD("待开始"), WAITING("排队中"), RUNNING("比对中"), DONE("已完成"), FAILED("失败"), CANCELLED("已取消"),
    /** It had ended, and its agency wanted no more of it before its time was over. */
    WIPED("已清除");

    private final String text;

    JobState(String text) {
        this.text = text;
    }

    /** For people. */
    public String text() {
        return text;
    }

    /** Whether anything is still to be expected. */
    public boolean open() {
        return this == HELD || this == WAITING || this == RUNNING;
    }
}
